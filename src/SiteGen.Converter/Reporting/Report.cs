using System.Collections.Concurrent;
using System.Text;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reviewing;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// The report: a first page with what a person has to look at, a page for each dump and each tip, and the same as data.
/// Each dump is read once more, for none is kept.
/// </summary>
public static class Report
{
    /// <summary>Makes all files and hands each on, from any thread and in no order; none is kept.</summary>
    /// <param name="conversion">What became of the dumps.</param>
    /// <param name="review">What a person has to look at.</param>
    /// <param name="read">Reads a dump again, by its path below the folder of dumps.</param>
    /// <param name="commandFor">The command that accepts a doubt, ready for a shell.</param>
    /// <param name="write">Takes a file.</param>
    public static void Write(
        Conversion conversion, Review review, Func<string, InputFile> read, Func<Doubt, string> commandFor, Action<ReportFile> write)
    {
        var context = new ReportContext(conversion, review, commandFor);
        var shown = review.Open.Take(IndexReport.MaxCards).Select(doubt => doubt.At.File).ToHashSet(StringComparer.Ordinal);
        var rowsOf = new ConcurrentDictionary<string, List<DumpRow>>(StringComparer.Ordinal);
        var boundaries = new ConcurrentDictionary<string, Boundaries>(StringComparer.Ordinal);
        var ledger = new LedgerReader(conversion);
        Parallel.ForEach(conversion.Dumps.Where(dump => dump.IsOpened), dump =>
        {
            var lines = ledger.Read(read(dump.Path)).ToList();
            var rows = DumpRow.Of(lines);
            if (shown.Contains(dump.Origin))
                rowsOf[dump.Origin] = rows;
            write(DumpReport.Write(context, dump, rows));
            write(JsonReport.OfDump(dump, lines));
            foreach (var tip in context.TipsOf[dump.Origin])
            {
                var ends = boundaries[tip.Path] = Boundaries.Of(tip, lines);
                write(TipReport.Write(context, tip, ends, rows));
            }
        });
        write(IndexReport.Write(context, rowsOf, boundaries));
        write(JsonReport.Index(context, boundaries));
        write(new ReportFile(ReportNames.Style, Encoding.UTF8.GetBytes(ReportStyle.Css)));
    }
}
