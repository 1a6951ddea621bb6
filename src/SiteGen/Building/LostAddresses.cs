using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Features.Posts;
using SiteGen.Features.Redirects;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Addresses that a site had, or sent on, where a new one has neither a page nor a redirect, and that it does not call gone.
/// </summary>
public static class LostAddresses
{
    // Whoever builds another site into the folder need not hear of each.
    private const int MaxNamed = 20;

    // Entry: what was there, or where the address led; null where that was no address of the site.
    private sealed record Lost(string Url, ReceiptEntry? Entry, string? LedTo);

    /// <summary>Names them, each with the line that keeps it.</summary>
    /// <param name="before">The receipt of the site that was there.</param>
    /// <param name="plan">The new site.</param>
    public static IEnumerable<Diagnostic> Find(Receipt before, SitePlan plan)
    {
        if (before.Site != plan.Site.Site.Config.BaseUrl)
            yield break;
        var lost = FindLost(before, plan);
        if (lost.Count == 0)
            yield break;
        var posts = plan.Site.Site.Posts.ToLookup(FeedIds.Of, StringComparer.Ordinal);
        var byPost = lost.ToLookup(PostOf);
        var at = plan.Site.Site.Config.Location;
        foreach (var one in lost.Take(MaxNamed))
        {
            if (PostOf(one) is { } post)
            {
                // One line keeps all of them.
                var redirects = string.Join(", ", post.RedirectFrom.Concat(byPost[post].Select(other => other.Url)));
                yield return one.LedTo is null
                    ? LostAddressMistakes.Moved(post.Location, one.Url, redirects)
                    : LostAddressMistakes.LedHere(post.Location, one.Url, redirects);
            }
            else
            {
                yield return one.LedTo is null
                    ? LostAddressMistakes.Lost(at, one.Url, NameOf(one.Entry!))
                    : LostAddressMistakes.LedTo(at, one.Url, one.LedTo);
            }
        }
        if (lost.Count > MaxNamed)
            yield return LostAddressMistakes.More(at, lost.Count - MaxNamed);

        // A redirect belongs to the post that it led to.
        Post? PostOf(Lost one) => one.Entry is { Id.Length: > 0 } entry ? posts[entry.Id].FirstOrDefault() : null;
    }

    // The tips first: their files, feeds and lists go with them.
    private static List<Lost> FindLost(Receipt before, SitePlan plan)
    {
        var redirects = plan.Site.Routes.LinkTargets;
        var gone = (plan.Site.Data.Find<GoneAddresses>()?.Addresses ?? []).Select(OldAddress.KeyOf).ToHashSet(StringComparer.Ordinal);
        // A build says of these that they are held back.
        var heldBack = plan.HeldBack.Select(post => PostPage.PathOf(post).Url).ToHashSet(StringComparer.Ordinal);
        var entries = before.Entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
        return
        [
            .. before.Entries.Where(entry => !IsThere(entry.Url) && !heldBack.Contains(entry.Url) && new GoneEntry(entry, null).IsLost)
                .OrderBy(entry => entry.Kind).Select(entry => new Lost(entry.Url, entry, null)),
            .. before.Redirects.Where(redirect => !IsThere(redirect.From) && !IsThere(redirect.From.TrimEnd('/') + "/") && !heldBack.Contains(redirect.To))
                .Select(redirect => new Lost(redirect.From, entries.GetValueOrDefault(redirect.To), redirect.To)),
        ];

        bool IsThere(string url) => plan.Find(url) is not null || redirects.Answer(url) is not null || gone.Contains(OldAddress.KeyOf(url));
    }

    // A list is called what it is in messages; a file has no title.
    private static string NameOf(ReceiptEntry entry) => entry switch
    {
        { Title: "" } => "",
        { Kind: ReceiptKind.List } => $" ({entry.Title})",
        _ => $" (“{entry.Title}”)",
    };
}
