using System.Globalization;
using System.Net;

namespace SiteGen.Converter.Reporting;

/// <summary>Writes HTML in which every text is escaped, whatever a dump holds.</summary>
internal sealed class HtmlText(TextWriter output)
{
    /// <summary>Writes markup as it is.</summary>
    public HtmlText Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes an element with a text.</summary>
    public HtmlText Element(string name, string text, string attributes = "")
    {
        output.Write($"<{name}{(attributes.Length == 0 ? "" : " " + attributes)}>{WebUtility.HtmlEncode(text)}</{name}>\n");
        return this;
    }

    /// <summary>Writes a section with a heading; nothing at all without rows.</summary>
    public void Table<T>(string id, string heading, string intro, string[] columns, IReadOnlyCollection<T> rows, Action<T> write)
    {
        if (rows.Count == 0)
            return;
        Raw($"<section id=\"{id}\">\n").Element("h2", $"{heading} ({rows.Count})").Element("p", intro);
        Raw("<table>\n<thead><tr>");
        foreach (var column in columns)
            Element("th", column, "scope=\"col\"");
        Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            write(row);
            Raw("</tr>\n");
        }
        Raw("</tbody>\n</table>\n</section>\n");
    }

    /// <summary>Writes a cell.</summary>
    public HtmlText Cell(string text) => Element("td", text);

    /// <summary>Writes a cell with a number.</summary>
    public HtmlText Cell(long number) => Element("td", number.ToString("N0", CultureInfo.InvariantCulture), "class=\"n\"");

    /// <summary>Writes a cell with a text that keeps its lines.</summary>
    public HtmlText Quote(string text) => Element("td", text, "class=\"q\"");
}
