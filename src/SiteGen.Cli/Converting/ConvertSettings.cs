using System.Collections.Immutable;
using SiteGen.Converter;

namespace SiteGen.Cli.Converting;

/// <summary>What the command line asks of <c>convert</c>.</summary>
/// <param name="From">The folder with the dumps.</param>
/// <param name="To">The folder for the tips.</param>
/// <param name="Report">The folder for the report; null for none.</param>
/// <param name="Explain">The line to explain, as <c>FILE:LINE</c>; null to convert.</param>
/// <param name="Accept">The places, as <c>FILE:LINE</c> or <c>FILE</c>, whose doubts a person accepts; empty to convert.</param>
/// <param name="Because">Why they are accepted.</param>
/// <param name="Decide">Whether to list what the owner of the blog has to decide, and to write nothing.</param>
/// <param name="IsStrict">Whether a doubt that nobody has looked at is a failure.</param>
/// <param name="Threads">How many threads read dumps.</param>
/// <param name="Options">What the owner of the blog decides.</param>
internal sealed record ConvertSettings(
    string From, string To, string? Report, string? Explain, ImmutableArray<string> Accept, string? Because, bool Decide,
    bool IsStrict, int Threads, ConverterOptions Options);
