using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace SiteGen.Features.Mails;

/// <summary>
/// A mail as HTML for mail programs: tables for the layout and styles in the elements, because Outlook and Gmail know little
/// else. A style sheet has what can't stand in an element: the colors of the dark, for those programs that ask for them.
/// </summary>
internal static class MailHtml
{
    private const string Ink = "#23282b", Quiet = "#5c6366", Paper = "#fdfbf7", Line = "#e0d9cc", Accent = "#0b5c68", Panel = "#f5f1e9";
    private const string Serif = "Georgia,'Times New Roman',serif";
    private const string Sans = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private const string Heading = $"margin:24px 0 8px;font-family:{Serif};line-height:1.25;color:{Ink};";

    private const string Sheet = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (prefers-color-scheme:dark){
        .paper{background:#17191a!important}
        .paper td,.paper th,.paper h1,.paper h2,.paper h3,.paper p,.paper li,.paper blockquote{color:#e5e1d8!important}
        .paper .quiet,.paper .quiet p,.paper figcaption{color:#a6aba9!important}
        .paper a{color:#82c9d1!important}
        .paper code,.paper pre{background:#212425!important}
        .paper .button{background:#82c9d1!important}
        .paper .button a{color:#17191a!important}
        }
        """;

    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["p"] = "margin:0 0 16px;",
        ["h1"] = Heading + "font-size:22px;",
        ["h2"] = Heading + "font-size:20px;",
        ["h3"] = Heading + "font-size:18px;",
        ["h4"] = Heading + "font-size:17px;",
        ["h5"] = Heading + "font-size:17px;",
        ["h6"] = Heading + "font-size:17px;",
        ["ul"] = "margin:0 0 16px;padding:0 0 0 24px;",
        ["ol"] = "margin:0 0 16px;padding:0 0 0 24px;",
        ["li"] = "margin:0 0 8px;",
        ["blockquote"] = $"margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid {Accent};",
        ["a"] = $"color:{Accent};text-decoration:underline;",
        ["img"] = "max-width:100%;height:auto;border:0;",
        ["figure"] = "margin:0 0 16px;",
        ["figcaption"] = $"padding:8px 0 0;font:14px/1.5 {Sans};color:{Quiet};",
        ["hr"] = $"margin:24px 0;border:0;border-top:1px solid {Line};",
        ["pre"] = $"margin:0 0 16px;padding:12px;background:{Panel};font:14px/1.5 Consolas,Menlo,monospace;white-space:pre-wrap;",
        ["code"] = $"background:{Panel};font-family:Consolas,Menlo,monospace;font-size:14px;",
        ["table"] = "margin:0 0 16px;border-collapse:collapse;",
        ["th"] = $"word-break:normal;padding:6px 10px;border:1px solid {Line};text-align:left;",
        ["td"] = $"word-break:normal;padding:6px 10px;border:1px solid {Line};",
    };

    // Mail programs know no sides named by the way one reads.
    private static readonly Dictionary<string, string> FromTheRight = new(Styles, StringComparer.Ordinal)
    {
        ["ul"] = "margin:0 0 16px;padding:0 24px 0 0;",
        ["ol"] = "margin:0 0 16px;padding:0 24px 0 0;",
        ["blockquote"] = $"margin:0 0 16px;padding:0 16px 0 0;border-right:3px solid {Accent};",
    };

    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "wbr"];

    /// <summary>The whole document.</summary>
    public static string Write(MailContent mail)
    {
        var (words, settings) = (mail.Words, mail.Settings);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{mail.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="robots" content="noindex">
            <title>{Text(mail.Title)}</title>
            <style>
            {Sheet}
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background:{Paper};">
            <div style="display:none;max-height:0;overflow:hidden;">{Text(mail.Summary)}</div>
            <table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:{Paper};">
            <tr><td align="center" style="padding:24px 16px;">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;word-break:break-word;">
            <tr><td style="padding:0 0 16px;border-bottom:1px solid {Line};font:bold 16px/1.4 {Sans};color:{Ink};"><a href="{Text(mail.SiteUrl)}" style="color:{Accent};text-decoration:none;">{Text(mail.Site)}</a></td></tr>
            <tr><td style="padding:24px 0 8px;"><h1 dir="auto" style="margin:0;font:bold 28px/1.2 {Serif};color:{Ink};">{Text(mail.Title)}</h1></td></tr>

            """);
        if (mail.Date is { } date)
            html.Append(CultureInfo.InvariantCulture, $"""<tr><td class="quiet" style="padding:0 0 16px;font:14px/1.4 {Sans};color:{Quiet};">{Text(date)}</td></tr>""").Append('\n');
        html.Append(CultureInfo.InvariantCulture, $"""<tr><td id="text" dir="auto" style="font:17px/1.6 {Serif};color:{Ink};">""");
        WriteNodes(mail.Body, html);
        html.Append(CultureInfo.InvariantCulture, $"""
            </td></tr>
            <tr><td style="padding:8px 0 32px;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" style="padding:12px 20px;background:{Accent};border-radius:4px;font:bold 16px/1.2 {Sans};"><a href="{Text(mail.Url)}" style="color:#ffffff;text-decoration:none;">{Text(words.ReadOnTheSite)}</a></td></tr></table></td></tr>
            <tr><td class="quiet" style="padding:16px 0 0;border-top:1px solid {Line};font:14px/1.5 {Sans};color:{Quiet};">{Text(words.WhyYouGetThis(mail.Site))}
            """);
        if (settings.Unsubscribe is { } unsubscribe)
            html.Append(CultureInfo.InvariantCulture, $"""
                 <a href="{Text(unsubscribe.AbsoluteUri)}" style="color:{Accent};">{Text(words.Unsubscribe)}</a>
                """);
        if (settings.PostalAddress is { } address)
            html.Append("<br>").Append(Text(address));
        html.Append("</td></tr>\n</table>\n</td></tr>\n</table>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteNodes(XElement parent, StringBuilder html)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
                html.Append(Text(text.Value));
            else if (node is XElement element)
                WriteElement(element, html);
        }
    }

    private static void WriteElement(XElement element, StringBuilder html)
    {
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        // Markdig aligns the cells of a table by a style.
        var style = (element.Attribute("dir")?.Value == "rtl" ? FromTheRight : Styles).GetValueOrDefault(name) + element.Attribute("style")?.Value;
        // A block of code has its style from the element around it.
        if (style.Length > 0 && !(name == "code" && element.Parent?.Name.LocalName == "pre"))
            html.Append(CultureInfo.InvariantCulture, $" style=\"{Text(style)}\"");
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName != "style"))
            html.Append(CultureInfo.InvariantCulture, $" {attribute.Name.LocalName}=\"{Text(attribute.Value)}\"");
        html.Append('>');
        if (Void.Contains(name))
            return;
        WriteNodes(element, html);
        html.Append("</").Append(name).Append('>');
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
