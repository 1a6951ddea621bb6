using SiteGen.Converter.Doubts;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reviewing;

namespace SiteGen.Converter.Reporting;

/// <summary>What all pages of a report are made from.</summary>
internal sealed class ReportContext
{
    public ReportContext(Conversion conversion, Review review, Func<Doubt, string> commandFor)
    {
        Conversion = conversion;
        Review = review;
        CommandFor = commandFor;
        Tips = conversion.Tips.ToDictionary(tip => tip.Path, StringComparer.Ordinal);
        TipsOf = conversion.Tips.ToLookup(tip => tip.TextAt.File, StringComparer.Ordinal);
        DumpOf = conversion.Dumps.ToDictionary(dump => dump.Origin, StringComparer.Ordinal);
        OpenOf = review.Open.ToLookup(doubt => doubt.At.File, StringComparer.Ordinal);
        AcceptedOf = review.Accepted.ToLookup(pair => pair.Doubt.At.File, StringComparer.Ordinal);
    }

    public Conversion Conversion { get; }

    public Review Review { get; }

    /// <summary>The command that accepts a doubt, ready for a shell.</summary>
    public Func<Doubt, string> CommandFor { get; }

    /// <summary>The tips by path.</summary>
    public IReadOnlyDictionary<string, Tip> Tips { get; }

    /// <summary>The tips by the dump that their text was taken from, as locations name it.</summary>
    public ILookup<string, Tip> TipsOf { get; }

    /// <summary>The dumps as locations name them.</summary>
    public IReadOnlyDictionary<string, DumpRecord> DumpOf { get; }

    /// <summary>The open doubts by file, as locations name it.</summary>
    public ILookup<string, Doubt> OpenOf { get; }

    /// <summary>The accepted doubts by file, as locations name it.</summary>
    public ILookup<string, (Doubt Doubt, Acceptance Acceptance)> AcceptedOf { get; }

    /// <summary>Whether a dump's page is linked: of a file without lines there is none.</summary>
    public bool HasPage(string file) => DumpOf.TryGetValue(file, out var dump) && dump.IsOpened;
}
