using SiteGen.Content;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>The page of a tip: the dump's lines that it was made from beside the file, with links into the dumps.</summary>
internal static class TipReport
{
    private const int MaxSources = 20;

    public static ReportFile Write(ReportContext context, Tip tip, Boundaries boundaries, IReadOnlyList<DumpRow> rows) => HtmlText.Page(
        ReportNames.OfTip(tip.Path), tip.Post.Title, html =>
        {
            html.Raw("<ul>\n").Element("li", tip.Path)
                .Element("li", tip.Post.Recovered == Recovery.Full ? "whole" : "known by its beginning only");
            Fidelity(html, context, tip);
            html.Element("li", $"The text begins {boundaries.Start}.", Mood(boundaries.IsStartSure))
                .Element("li", $"It ends {boundaries.End}.", Mood(boundaries.IsEndSure));
            html.Raw("<li>Its title stands at ");
            Place(html, context, tip.TitleAt);
            html.Raw("</li>\n<li>");
            Sources(html, tip);
            html.Raw("</li>\n</ul>\n");
            Doubts(html, context, tip);
            html.Raw("<div class=\"pair\">\n<figure>\n<figcaption>The dump, from ");
            Place(html, context, tip.TextAt);
            html.Raw("</figcaption>\n");
            foreach (var row in rows.Where(row => row.Line >= tip.TextAt.Line && row.Line <= boundaries.LastLine))
                row.Write(html, isMarked: false, withAnchor: false);
            html.Raw("</figure>\n<figure>\n").Element("figcaption", "The tip, as convert makes it");
            var number = 1;
            foreach (var line in tip.Write().TrimEnd('\n').Split('\n'))
                new DumpRow(number++, line, "", null, "", "").Write(html, isMarked: false, withAnchor: false);
            html.Raw("</figure>\n</div>\n");
            foreach (var other in tip.OtherTexts)
            {
                html.Raw("<h2>Another text, not used, from ");
                Place(html, context, other.At);
                html.Raw("</h2>\n<figure>\n");
                Lines(html, other);
                html.Raw("</figure>\n");
            }
        });

    /// <summary>What the proof of fidelity says of a tip.</summary>
    public static string FidelityOf(ReportContext context, Tip tip) =>
        context.Conversion.Differences.TryGetValue(tip.Path, out var difference)
            ? $"At {difference.At} the dump has “{difference.Expected}”, and the page “{difference.Found}”."
            : "Proven: the page says what was taken as the text, word for word.";

    // Those of a sidebar's tip may be thousands.
    private static void Sources(HtmlText html, Tip tip)
    {
        var isLong = tip.Sources.Length > MaxSources;
        var summary = $"{tip.Sources.Length} dumps have something of it, of which the file names {tip.Post.Sources.Length}";
        html.Raw(isLong ? $"<details>\n<summary>{summary}</summary>" : "Dumps that have something of it:");
        foreach (var source in tip.Sources)
            html.Raw(" ").Link($"{ReportNames.OfDump(source)}.html", source);
        html.Raw(isLong ? "\n</details>" : "");
    }

    private static void Fidelity(HtmlText html, ReportContext context, Tip tip) =>
        html.Element("li", FidelityOf(context, tip), Mood(!context.Conversion.Differences.ContainsKey(tip.Path)));

    private static string Mood(bool isGood) => isGood ? "class=\"good\"" : "class=\"bad\"";

    private static void Doubts(HtmlText html, ReportContext context, Tip tip)
    {
        foreach (var doubt in context.Review.Open.Where(doubt => doubt.Tip == tip.Path && doubt.Dump is not null))
        {
            html.Raw("<p class=\"bad\">To look at: ")
                .Link($"{ReportNames.OfDump(doubt.Dump!)}.html#d-{doubt.Hash}-{doubt.At.Line}", $"{doubt.At}: {doubt.Decision}")
                .Raw("</p>\n");
        }
    }

    private static void Lines(HtmlText html, FoundText text)
    {
        var line = text.At.Line;
        foreach (var row in text.Raw.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(row))
                new DumpRow(line, row, "", null, "", "").Write(html, isMarked: false, withAnchor: false);
            line++;
        }
    }

    private static void Place(HtmlText html, ReportContext context, Location at)
    {
        if (context.DumpOf.TryGetValue(at.File, out var dump))
            html.Link($"{ReportNames.OfDump(dump.Path)}.html#L{at.Line}", $"{at.File}:{at.Line}");
        else
            html.Text(at.ToString());
    }
}
