using SiteGen.Tests.Support;

namespace SiteGen.Tests.Features;

/// <summary>What the HTML of an entry can get wrong away from its page, in a feed reader or in a mail.</summary>
internal static class FeedHtmlRules
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>What breaks a rule, as sentences; nothing for HTML that can be read anywhere.</summary>
    /// <param name="html">The HTML of an entry.</param>
    public static IEnumerable<string> BrokenBy(string html)
    {
        var document = Dom.Parse("<!DOCTYPE html><title>x</title>" + html);
        foreach (var element in document.QuerySelectorAll("body [href], body [src], body [srcset]"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src");
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme))
                yield return $"'{address}' is no full address";
            if (element.HasAttribute("srcset"))
                yield return "a srcset has addresses that few feed readers make absolute";
        }
        foreach (var element in document.QuerySelectorAll("script, style, iframe, object, embed, form"))
            yield return $"feed readers leave out a {element.LocalName}";
    }
}
