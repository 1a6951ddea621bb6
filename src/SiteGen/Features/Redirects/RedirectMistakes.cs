using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Redirects;

/// <summary>What can be wrong with redirects in the settings: SG17xx.</summary>
internal static class RedirectMistakes
{
    public static Diagnostic UnknownKind(Location at, string text) => Error(
        "SG1701", at, $"'redirects' is '{text}'",
        "write rules for hosts that read _redirects (Netlify, Cloudflare Pages), or pages for others (GitHub Pages)");

    public static Diagnostic NoTarget(Location at, string from, string to) => Error(
        "SG1702", at, $"the old address {from} leads to '{to}', where nothing is on this site",
        "write the path of a page, such as /about/, or an address elsewhere in full");

    public static Diagnostic NoPage(Location at, string from) => Warning(
        "SG1703", at, $"no page can stand at the old address {from}, so it leads nowhere",
        "only a host with redirect rules can answer it; see docs/publishing.md");

    public static Diagnostic TooMany(Location at, int count) => Warning(
        "SG1704", at, $"there are {count} redirect rules, and Cloudflare Pages reads the first {RedirectsPage.MaxRules}",
        "on Netlify they all count; elsewhere, take out those that nobody asks for any more");

    public static Diagnostic InAFolder(Location at, string folder) => Note(
        "SG1706", at, $"the site stands in {folder}/, and hosts read _redirects, _headers and 404.html at the root of a deploy alone",
        "docs/publishing.md tells where to put them; on GitHub Pages, write 'redirects: pages'");

    public static Diagnostic NotGone(Location at, string address) => Error(
        "SG1521", at, $"{address} is not gone: a page or a redirect is there", "take it out of gone.yml");

    public static Diagnostic GoneWithoutRules(Location at, string address) => Warning(
        "SG1522", at, $"with 'redirects: pages' no host can answer {address} with 410",
        "it answers with 404, which search engines take longer to believe");

    public static Diagnostic UnknownBlog(Location at, string text) => Error(
        "SG1705", at, $"'old_blog' is '{text}'", "write wordpress, or leave it out");
}
