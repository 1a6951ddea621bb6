using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Features.Series;

/// <summary>
/// Groups posts into series. A post says its series in its front matter or else in its title. Of parts with one number the
/// oldest has it; parts without a number follow in the order of dates. One part alone is a series only where its number
/// says that there were others before it.
/// </summary>
internal static class SeriesFinder
{
    /// <summary>The series, by name.</summary>
    /// <param name="partOf">What each post says of its series, the oldest post first; null where it says nothing.</param>
    public static ImmutableArray<PostSeries> Find(IReadOnlyList<SeriesPart?> partOf)
    {
        var byName = new SortedDictionary<string, List<(int Post, SeriesPart Part)>>(StringComparer.Ordinal);
        for (var post = 0; post < partOf.Count; post++)
        {
            if (partOf[post] is not { } part || Slug.From(part.Name) is not { } key)
                continue;
            if (!byName.TryGetValue(key.Value, out var posts))
                byName.Add(key.Value, posts = []);
            posts.Add((post, part));
        }
        return [.. byName.Values.Select(Order).OfType<PostSeries>()];
    }

    private static PostSeries? Order(List<(int Post, SeriesPart Part)> posts)
    {
        var parts = new List<int?>();
        foreach (var (post, part) in posts)
        {
            if (part.Number is not { } number || number > SeriesPart.MaxNumber)
                continue;
            while (parts.Count < number)
                parts.Add(null);
            parts[number - 1] ??= post;
        }
        foreach (var (post, _) in posts)
        {
            if (!parts.Contains(post))
                parts.Add(post);
        }
        return parts.Count > 1 ? new PostSeries(posts[^1].Part.Name, [.. parts]) : null;
    }
}
