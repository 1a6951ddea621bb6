using System.Collections.Immutable;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>All that one dump says, before any other dump is known; made without holding the archive’s lock.</summary>
/// <param name="Record">Its ledger.</param>
/// <param name="Page">What it holds; null for a file that can't be read.</param>
/// <param name="Asides">What nothing claimed.</param>
/// <param name="Diagnostics">What a person should know.</param>
internal sealed record DumpIntake(
    DumpRecord Record, DumpPage? Page, ImmutableArray<Aside> Asides, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The keys of the page’s findings; null for a text without title.</summary>
    public ImmutableArray<TipKey?> Keys { get; } =
        Page is null ? [] : [.. Page.Findings.Select(finding => finding.Title is { } title ? TipKey.Of(title) : (TipKey?)null)];

    /// <summary>The lists of the page, sorted by date.</summary>
    public ImmutableArray<Sequence> Sequences { get; private init; } = [];

    /// <summary>How many letters of a finding's text are of lines that may be no part of it.</summary>
    public int ForeignOf(int finding) => Page!.Doubts.IsEmpty ? 0 : Page.Doubts
        .Where(doubt => doubt is { IsOfTip: true, Decision: Doubt.TakenAsText } && doubt.Finding == finding)
        .Sum(doubt => Folding.Words(doubt.Text).Length + 1);

    // By finding. Computed only for a page that has a text without title, which is rare.
    private long[]? _bodies;

    /// <summary>How many characters the ledger has for the text of a finding.</summary>
    public long BodyOf(int finding)
    {
        if (_bodies is null)
        {
            _bodies = new long[Page!.Findings.Length];
            foreach (var entry in DumpLedger.Of(Page.Dump, Page.Claims).Where(entry => entry is { Finding: >= 0, Account: Account.Body }))
                _bodies[entry.Finding] += entry.Length;
        }
        return _bodies[finding];
    }

    /// <summary>Reads a dump.</summary>
    /// <param name="file">The dump.</param>
    /// <param name="pool">The texts of the other dumps.</param>
    public static DumpIntake Of(InputFile file, TextPool pool)
    {
        var decoded = DumpDecoder.Decode(file.Content.Span);
        if (decoded.Why is { } why)
        {
            return new DumpIntake(
                DumpRecord.NotRead(file.Path, file.Content.Length, ConverterMistakes.ReasonOf(why)) with { Origin = file.Origin }, null, [],
                [ConverterMistakes.Skipped(new Location(file.Origin), why)]);
        }
        var dump = DumpText.From(file, decoded);
        var page = PageReader.Read(dump, pool);
        var totals = DumpLedger.TotalsOf(page.Dump, page.Claims);
        return new DumpIntake(
            new DumpRecord(file.Path, dump.Length, totals, null) { Origin = file.Origin }, page,
            totals[Account.SetAside] == 0 ? [] : [.. AsidesOf(page)],
            [.. page.Diagnostics, .. DiagnosticsOf(page)]).WithSequences();
    }

    private DumpIntake WithSequences() => this with { Sequences = [.. Sequence.Of(Page!, Keys)] };

    // Lines that follow each other are one.
    private static IEnumerable<Aside> AsidesOf(DumpPage page)
    {
        const string Reason = "no rule knows this";
        var dump = page.Dump;
        int first = -1, last = -1;
        foreach (var entry in DumpLedger.Of(dump, page.Claims))
        {
            if (entry.Account == Account.SetAside)
            {
                last = dump.LineAt(dump.RepairedPlace(entry.Start));
                first = first < 0 ? last : first;
            }
            else if (entry.Account is not (Account.Layout or Account.Unreadable) && first >= 0)
            {
                yield return Between(first, last);
                first = -1;
            }
        }
        if (first >= 0)
            yield return Between(first, last);

        Aside Between(int from, int to) => Aside.Of(
            dump.LocationOfLine(from), dump.Text[dump.Lines[from].TextStart..dump.Lines[to].TextEnd], Reason);
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(DumpPage page)
    {
        var dump = page.Dump;
        if (dump.Repairs.Count > 0)
            yield return ConverterMistakes.Repaired(dump.LocationOf(dump.RepairedPlace(dump.Repairs.Min())), dump.Repairs.Count);
        if (dump.Encoding == DumpEncoding.Windows1252)
            yield return ConverterMistakes.NotUtf8(new Location(dump.File.Origin));
        if (Damage.In(dump.Text) is [var lost, ..] damaged)
            yield return ConverterMistakes.Damaged(dump.LocationOf(lost), damaged.Count, dump[dump.LineAt(lost)].ToString());
        foreach (var finding in page.Findings)
        {
            if (finding is { IsCut: true, Kind: FindingKind.Post, Title: { } title })
                yield return ConverterMistakes.CutText(finding.Text.At, title.Title);
        }
    }
}
