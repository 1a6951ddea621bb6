using System.Collections.Immutable;

namespace SiteGen.Receipts;

/// <summary>Compares two receipts, each address once.</summary>
public static class ReceiptComparison
{
    /// <summary>What changes for readers when the one site takes the other's place.</summary>
    public static ReceiptChanges Compare(Receipt old, Receipt @new)
    {
        var before = old.Entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
        var after = @new.Entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
        var redirects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var redirect in @new.Redirects)
            redirects.TryAdd(WithoutSlash(redirect.From), redirect.To);
        var meant = @new.Gone.Select(WithoutSlash).ToHashSet(StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<ChangedEntry>();
        var moved = ImmutableArray.CreateBuilder<ChangedEntry>();
        var gone = ImmutableArray.CreateBuilder<GoneEntry>();
        // Each post and page that is on both sides, wherever it is now.
        var pairs = new Dictionary<string, ReceiptEntry>(StringComparer.Ordinal);
        foreach (var entry in old.Entries)
        {
            if (after.TryGetValue(entry.Url, out var now))
            {
                pairs[entry.Url] = now;
                if (HasChanged(entry, now))
                    changed.Add(new ChangedEntry(entry, now));
                continue;
            }
            var to = redirects.GetValueOrDefault(WithoutSlash(entry.Url));
            if (to is not null && after.TryGetValue(to, out var target) && target.Kind == entry.Kind && !before.ContainsKey(to))
            {
                pairs[entry.Url] = target;
                moved.Add(new ChangedEntry(entry, target));
            }
            else
            {
                gone.Add(new GoneEntry(entry, to, meant.Contains(WithoutSlash(entry.Url))));
            }
        }
        var lost = old.Redirects.Where(redirect =>
            !redirects.ContainsKey(WithoutSlash(redirect.From)) && !meant.Contains(WithoutSlash(redirect.From)) && !after.ContainsKey(redirect.From) && !after.ContainsKey(WithSlash(redirect.From)));
        var known = pairs.Values.Select(entry => entry.Url).ToHashSet(StringComparer.Ordinal);
        return new ReceiptChanges(old, @new)
        {
            Added = [.. @new.Entries.Where(entry => !known.Contains(entry.Url))],
            Changed = changed.ToImmutable(),
            Moved = moved.ToImmutable(),
            Gone = gone.ToImmutable(),
            ChangedIds = [.. pairs.Where(pair => before[pair.Key].Id != pair.Value.Id).Select(pair => new ChangedEntry(before[pair.Key], pair.Value))],
            Feeds = [.. @new.Feeds.Select(CompareFeed).Where(feed => feed is { IsNothing: false }).OfType<FeedChanges>()],
            NewRedirects = [.. @new.Redirects.Except(old.Redirects)],
            LostRedirects = [.. lost],
        };

        // Null for a feed that is new: nobody has subscribed to it.
        FeedChanges? CompareFeed(ReceiptFeed feed)
        {
            if (old.Feeds.FirstOrDefault(other => other.Url == feed.Url) is not { } last)
                return null;
            var seen = last.Posts.Select(url => before[url]).ToList();
            var byId = seen.DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
            var seenNow = seen.Where(entry => pairs.ContainsKey(entry.Url)).Select(entry => pairs[entry.Url].Url).ToHashSet(StringComparer.Ordinal);
            var now = feed.Posts.Select(url => after[url]).ToList();
            return new FeedChanges(
                feed.Url,
                // Where a post leaves, an older one comes back that readers have had before.
                [.. now.Where(entry => !byId.ContainsKey(entry.Id) && !known.Contains(entry.Url))],
                [.. now.Where(entry => byId.TryGetValue(entry.Id, out var was) && (HasChanged(was, entry) || was.Url != entry.Url))],
                [.. now.Where(entry => !byId.ContainsKey(entry.Id) && seenNow.Contains(entry.Url))]);
        }
    }

    private static bool HasChanged(ReceiptEntry old, ReceiptEntry @new) =>
        old.Kind != @new.Kind || old.Title != @new.Title || old.Text != @new.Text;

    private static string WithoutSlash(string url) => url.Length > 1 ? url.TrimEnd('/') : url;

    private static string WithSlash(string url) => url.EndsWith('/') ? url : url + "/";
}
