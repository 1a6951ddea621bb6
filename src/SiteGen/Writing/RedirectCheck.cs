using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>Old addresses that lead to old addresses. Readers get there late, or never, and search engines give up.</summary>
internal static class RedirectCheck
{
    /// <summary>Names each old address from which more than one step leads on.</summary>
    public static void Check(RenderedSite site, DiagnosticBag diagnostics)
    {
        foreach (var redirect in site.Routes.Redirects)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { redirect.From.Key };
            var next = Next(redirect.To);
            if (next is null)
                continue;
            var last = redirect.To;
            while (next is not null && seen.Add(OldAddress.KeyOf(PathOf(last)!)!))
                (last, next) = (next, Next(next));
            diagnostics.Add(next is null
                ? WritingMistakes.RedirectChain(site.Site.Config.Location, redirect.From.ToString(), redirect.To, last)
                : WritingMistakes.RedirectLoop(site.Site.Config.Location, redirect.From.ToString()));
        }

        // Where a target leads on to; null where it is a page, or of another site.
        string? Next(string to) => PathOf(to) is { } path && site.Routes.Find(path) is (null or { Page.Subject: OldAddress })
            ? site.Routes.LinkTargets.Redirect(path)
            : null;

        string? PathOf(string to)
        {
            var prefix = site.Links.Absolute("");
            return to[0] == '/' ? to : to.StartsWith($"{prefix}/", StringComparison.Ordinal) ? to[prefix.Length..] : null;
        }
    }
}
