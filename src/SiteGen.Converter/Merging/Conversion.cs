using System.Collections.Immutable;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Fidelity;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Ledger;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>What became of the dumps.</summary>
/// <param name="Tips">The recovered tips by date, undated ones last.</param>
/// <param name="Diagnostics">What a person should know.</param>
public sealed record Conversion(ImmutableArray<Tip> Tips, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The dumps by name.</summary>
    public ImmutableArray<DumpRecord> Dumps { get; init; } = [];

    /// <summary>What nobody understood, by dump and line.</summary>
    public ImmutableArray<Aside> Asides { get; init; } = [];

    /// <summary>The decisions on thin evidence, by dump, line and code, each once.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>The tips, by path, that the site refuses, or whose page would not say what their dump says.</summary>
    public ImmutableSortedDictionary<string, Difference> Differences { get; init; } = ImmutableSortedDictionary<string, Difference>.Empty;

    /// <summary>Tips whose files the site would refuse; they are named, and not written.</summary>
    public ImmutableArray<Tip> Refused { get; init; } = [];

    /// <summary>The pages of archives that dumps are of.</summary>
    public ImmutableArray<ArchivePage> ArchivePages { get; init; } = [];

    /// <summary>The day on which tips become whole by this conversion; null to date no change.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Says whose a text without title is.</summary>
    internal Fragments Fragments { get; init; } = new([]);

    /// <summary>The keys of tips that turned out to be another one.</summary>
    internal ImmutableDictionary<TipKey, TipKey> Aliases { get; init; } = ImmutableDictionary<TipKey, TipKey>.Empty;
}
