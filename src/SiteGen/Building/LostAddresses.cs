using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Features.Posts;
using SiteGen.Features.Redirects;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Addresses that a site had, where a new one has neither a page nor a redirect, and that it does not call gone.</summary>
public static class LostAddresses
{
    // Whoever builds another site into the folder need not hear of each.
    private const int MaxNamed = 20;

    /// <summary>Names them, each with the line that keeps it.</summary>
    /// <param name="before">The receipt of the site that was there.</param>
    /// <param name="plan">The new site.</param>
    public static IEnumerable<Diagnostic> Find(Receipt before, SitePlan plan)
    {
        if (before.Site != plan.Site.Site.Config.BaseUrl)
            yield break;
        var redirects = plan.Site.Routes.LinkTargets;
        var gone = (plan.Site.Data.Find<GoneAddresses>()?.Addresses ?? []).Select(OldAddress.KeyOf).ToHashSet(StringComparer.Ordinal);
        // A build says of these that they are held back.
        var heldBack = plan.HeldBack.Select(post => PostPage.PathOf(post).Url).ToHashSet(StringComparer.Ordinal);
        var lost = before.Entries.Where(entry =>
            plan.Find(entry.Url) is null && redirects.Answer(entry.Url) is null && !heldBack.Contains(entry.Url)
            && !gone.Contains(OldAddress.KeyOf(entry.Url)) && new GoneEntry(entry, null).IsLost).ToList();
        if (lost.Count == 0)
            yield break;
        var posts = plan.Site.Site.Posts.ToLookup(FeedIds.Of, StringComparer.Ordinal);
        // The tips first: their files, feeds and lists go with them.
        foreach (var entry in lost.OrderBy(entry => entry.Kind).Take(MaxNamed))
        {
            yield return entry.Id.Length > 0 && posts[entry.Id].FirstOrDefault() is { } post
                ? LostAddressMistakes.Moved(post.Location, entry.Url, YamlListOf(post, entry.Url))
                : LostAddressMistakes.Lost(plan.Site.Site.Config.Location, entry.Url, NameOf(entry));
        }
        if (lost.Count > MaxNamed)
            yield return LostAddressMistakes.More(plan.Site.Site.Config.Location, lost.Count - MaxNamed);
    }

    // A list is called what it is in messages; a file has no title.
    private static string NameOf(ReceiptEntry entry) => entry switch
    {
        { Title: "" } => "",
        { Kind: ReceiptKind.List } => $" ({entry.Title})",
        _ => $" (“{entry.Title}”)",
    };

    private static string YamlListOf(Post post, string url) => string.Join(", ", post.RedirectFrom.Append(url));
}
