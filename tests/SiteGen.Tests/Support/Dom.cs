using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Support;

/// <summary>HTML as a browser understands it.</summary>
internal static class Dom
{
    // Strict: a browser would repair a wrong page in silence, this throws.
    private static readonly HtmlParserOptions Strict = new() { IsStrictMode = true };

    public static IHtmlDocument Parse(string html) => new HtmlParser(Strict).ParseDocument(html);

    /// <summary>The text with all white space runs as one space, as a reader sees it.</summary>
    public static string ReadableText(this IElement? element)
    {
        Assert.NotNull(element);
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The one element that a selector finds.</summary>
    public static IElement Only(this IParentNode node, string selector) => Assert.Single(node.QuerySelectorAll(selector));

    /// <summary>The <c>href</c> of every element that a selector finds.</summary>
    public static string[] Hrefs(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(link => link.GetAttribute("href") ?? "")];

    /// <summary>The readable text of every element that a selector finds.</summary>
    public static string[] Texts(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(element => element.ReadableText())];
}
