using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>Shows doubts for review: the dump's lines beside the tip's, the decision, the rule, the alternatives, the command.</summary>
internal sealed class DoubtCards(ReportContext context)
{
    private const int LinesAbove = 3;

    private const int LinesBelow = 6;

    // A set-aside page has as many lines as it likes; its own page has them all.
    private const int MaxLines = 40;

    /// <summary>Writes a doubt.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="doubt">The doubt.</param>
    /// <param name="lines">The lines of the dump; empty where it has none.</param>
    public void Write(HtmlText html, Doubt doubt, IReadOnlyList<DumpRow> lines)
    {
        html.Raw($"<article class=\"doubt\" id=\"d-{doubt.Hash}-{doubt.At.Line}\">\n<h3>").Text(doubt.Decision).Raw("</h3>\n<p class=\"at\">");
        if (context.HasPage(doubt.At.File) && doubt.At.Line > 0)
            html.Link($"{ReportNames.OfDump(doubt.Path)}.html#L{doubt.At.Line}", $"{doubt.At.File}:{doubt.At.Line}");
        else
            html.Text(doubt.At.ToString());
        html.Raw(" ").Element("code", doubt.Code).Raw("</p>\n");
        if (doubt.Rule.Length > 0)
            html.Element("p", $"Because: {doubt.Rule}.");
        if (doubt.Alternatives.Length > 0)
            html.Element("p", $"It may be: {string.Join("; or ", doubt.Alternatives)}.");
        html.Raw("<div class=\"pair\">\n");
        WriteDump(html, doubt, lines);
        if (doubt.Tip is { } path && context.Tips.TryGetValue(path, out var tip))
            WriteTip(html, doubt, tip);
        html.Raw("</div>\n").Element("p", "To accept it:", "class=\"at\"").Raw("<pre class=\"command\"><code>")
            .Text(context.CommandFor(doubt)).Raw("</code></pre>\n</article>\n");
    }

    private static void WriteDump(HtmlText html, Doubt doubt, IReadOnlyList<DumpRow> lines)
    {
        html.Raw("<figure>\n").Element("figcaption", "The dump");
        var count = Math.Min(doubt.Text.ReplaceLineEndings("\n").AsSpan().Count('\n') + 1, MaxLines);
        var first = doubt.TextLine > 0 ? doubt.TextLine : doubt.At.Line;
        var shown = lines.Where(row => row.Line >= first - LinesAbove && row.Line < first + count + LinesBelow).ToList();
        if (doubt.At.Line == 0 || shown.Count == 0)
            html.Element("p", doubt.Text.Length > 0 ? doubt.Text : "The file as a whole.", "class=\"quote\"");
        foreach (var row in doubt.At.Line == 0 ? [] : shown)
            row.Write(html, row.Line >= first && row.Line < first + count, withAnchor: false);
        html.Raw("</figure>\n");
    }

    private static void WriteTip(HtmlText html, Doubt doubt, Tip tip)
    {
        var lines = tip.Write().Split('\n');
        var at = PlaceOf(CleanText.Of(doubt.Text.Split('\n')[0]), lines);
        if (at < 0 && doubt.At.File == tip.TitleAt.File && doubt.At.Line == tip.TitleAt.Line)
            at = Array.FindIndex(lines, line => line.StartsWith("title:", StringComparison.Ordinal));
        html.Raw("<figure>\n<figcaption>The tip: ").Link(ReportNames.OfTip(tip.Path), tip.Path).Raw("</figcaption>\n");
        var from = Math.Max(0, at - LinesAbove);
        for (var i = from; i < Math.Min(lines.Length, Math.Max(at, 0) + LinesBelow + LinesAbove); i++)
            new DumpRow(i + 1, lines[i], "", null, "", "").Write(html, i == at, withAnchor: false);
        html.Raw("</figure>\n");
    }

    // The line of the tip that says what the doubtful line says; -1 where none does.
    private static int PlaceOf(string text, string[] lines)
    {
        var words = Folding.Words(text);
        if (words.Length == 0)
            return -1;
        return Array.FindIndex(lines, Array.IndexOf(lines, "---", 1), line => Folding.Words(line) is { Length: > 0 } other
            && (other.Contains(words, StringComparison.Ordinal) || words.Contains(other, StringComparison.Ordinal) && other.Length * 2 > words.Length));
    }
}
