using System.Collections.Immutable;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter;

/// <summary>What became of the dumps.</summary>
/// <param name="Tips">The recovered tips by date, undated ones last.</param>
/// <param name="Diagnostics">What a person should know.</param>
public sealed record Conversion(ImmutableArray<Tip> Tips, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The dumps by name.</summary>
    public ImmutableArray<DumpRecord> Dumps { get; init; } = [];

    /// <summary>What nobody understood, by dump and line.</summary>
    public ImmutableArray<Aside> Asides { get; init; } = [];

    /// <summary>Says whose a text without title is.</summary>
    internal Fragments Fragments { get; init; } = new([]);
}
