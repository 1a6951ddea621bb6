using System.Buffers;
using System.Net;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Redirects;

/// <summary>
/// A page at an old address that leads on at once, for hosts that know no redirects. Search engines take a refresh after
/// no time for a permanent redirect, and the canonical link says the same.
/// </summary>
/// <param name="From">The old address.</param>
/// <param name="To">The URL that it leads to.</param>
internal sealed record RedirectPage(OldAddress From, string To) : Page
{
    /// <summary>Where the page of an old address stands; null where no file can.</summary>
    public static SitePath? PathOf(OldAddress address)
    {
        var path = Uri.UnescapeDataString(address.Path).Trim('/');
        return SitePath.TryCreate(address.IsFile ? path : $"{path}/index.html", out var sitePath, out _) && address.Query.IsEmpty
            ? sitePath
            : null;
    }

    public override string Description => $"the redirect to {To}";

    public override object Subject => From;

    public override PageGroup Group => PageGroup.Assets;

    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var links = content.Site.Links;
        var (href, address) = To[0] == '/' ? (links.Href(To), links.Absolute(To)) : (To, To);
        var language = WebUtility.HtmlEncode(content.Site.Site.Config.Language);
        Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <meta charset="utf-8">
            <title>{WebUtility.HtmlEncode(address)}</title>
            <link rel="canonical" href="{WebUtility.HtmlEncode(address)}">
            <meta http-equiv="refresh" content="0; url={WebUtility.HtmlEncode(href)}">
            <p><a href="{WebUtility.HtmlEncode(href)}">{WebUtility.HtmlEncode(address)}</a>

            """,
            output);
    }
}
