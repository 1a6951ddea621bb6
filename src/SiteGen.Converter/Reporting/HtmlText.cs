using System.Globalization;
using System.Net;
using System.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>Writes HTML in which every text is escaped, whatever a dump holds.</summary>
/// <param name="root">The way from the page to the report's folder: empty, or <c>../</c>.</param>
internal sealed class HtmlText(string root = "")
{
    private readonly StringBuilder _html = new();

    /// <summary>The way from the page to the report's folder.</summary>
    public string Root => root;

    /// <summary>A whole page.</summary>
    public static ReportFile Page(string path, string title, Action<HtmlText> write)
    {
        var html = new HtmlText(path.Contains('/') ? "../" : "");
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", title)
            .Raw($"<link rel=\"stylesheet\" href=\"{html.Root}{ReportNames.Style}\">\n</head>\n<body>\n<main>\n");
        if (html.Root.Length > 0)
            html.Raw("<p>").Link(ReportNames.Index, "All doubts, tips and dumps").Raw("</p>\n");
        html.Element("h1", title);
        write(html);
        html.Raw("</main>\n</body>\n</html>\n");
        return new ReportFile(path, html.ToBytes());
    }

    /// <summary>Writes markup as it is.</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Writes a text. What no page may hold, such as control characters, is shown as a box.</summary>
    public HtmlText Text(string text) => Raw(WebUtility.HtmlEncode(Visible(text)));

    /// <summary>Writes an element with a text.</summary>
    public HtmlText Element(string name, string text, string attributes = "") =>
        Raw($"<{name}{(attributes.Length == 0 ? "" : " " + attributes)}>").Text(text).Raw($"</{name}>\n");

    /// <summary>Writes a link inside the report.</summary>
    public HtmlText Link(string path, string text) => Raw($"<a href=\"{root}{path}\">").Text(text).Raw("</a>");

    /// <summary>Writes a section with a heading; nothing at all without rows.</summary>
    public void Table<T>(string id, string heading, string intro, string[] columns, IReadOnlyCollection<T> rows, Action<T> write)
    {
        if (rows.Count == 0)
            return;
        Raw($"<section id=\"{id}\">\n").Element("h2", $"{heading} ({rows.Count})").Element("p", intro);
        Raw("<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var column in columns)
            Element("th", column, "scope=\"col\"");
        Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            write(row);
            Raw("</tr>\n");
        }
        Raw("</tbody>\n</table></div>\n</section>\n");
    }

    /// <summary>Writes a cell.</summary>
    public HtmlText Cell(string text) => Element("td", text);

    /// <summary>Writes a cell with a link inside the report.</summary>
    public HtmlText LinkCell(string path, string text) => Raw("<td>").Link(path, text).Raw("</td>\n");

    /// <summary>Writes a cell with a number.</summary>
    public HtmlText Cell(long number) => Element("td", number.ToString("N0", CultureInfo.InvariantCulture), "class=\"n\"");

    /// <summary>All that was written.</summary>
    public override string ToString() => _html.ToString();

    private byte[] ToBytes() => Encoding.UTF8.GetBytes(_html.ToString());

    // HTML allows no control characters but these, and no half of a surrogate pair becomes UTF-8.
    private static string Visible(string text)
    {
        StringBuilder? visible = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isHidden = (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || text[i] is '\uFFFE' or '\uFFFF'
                || (char.IsSurrogate(text[i]) && !isPair);
            if (isHidden)
                visible ??= new StringBuilder(text, 0, i, text.Length);
            visible?.Append(isHidden ? '\u25A1' : text[i]);
            if (isPair)
                visible?.Append(text[++i]);
            i += isPair && visible is null ? 1 : 0;
        }
        return visible?.ToString() ?? text;
    }
}
