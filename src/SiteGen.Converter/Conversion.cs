using System.Collections.Immutable;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter;

/// <summary>What became of the dumps.</summary>
/// <param name="Tips">The recovered tips by date, undated ones last.</param>
/// <param name="Diagnostics">What a person should know.</param>
public sealed record Conversion(ImmutableArray<Tip> Tips, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many dumps were read.</summary>
    public int Dumps { get; init; }
}
