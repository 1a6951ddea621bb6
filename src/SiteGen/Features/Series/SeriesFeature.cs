using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Hashing;

namespace SiteGen.Features.Series;

/// <summary>The series in which posts were published, and links where a text speaks of an earlier post.</summary>
internal sealed class SeriesFeature : Feature
{
    public override void PlanRendered(RenderedContext context)
    {
        ImmutableArray<Post> posts = [.. context.Site.Site.Posts.Reverse()];
        var parts = new SeriesPart?[posts.Length];
        Parallel.For(0, parts.Length, i => parts[i] = posts[i].Series ?? SeriesTitle.Parse(posts[i].Title));
        var series = SeriesFinder.Find(parts);
        var placeOf = new Dictionary<Post, SeriesPlace>(ReferenceEqualityComparer.Instance);
        foreach (var one in series)
        {
            var place = new SeriesPlace(one.Name, [.. one.Parts.Select(part => part is { } number ? posts[number] : null)]);
            foreach (var post in place.Parts.OfType<Post>())
            {
                placeOf[post] = place;
                context.Give(PostPage.PathOf(post), place, place.Hash);
            }
        }

        var dated = posts.Where(post => post.Published is not null).ToList();
        var linked = new ReadOnlyMemory<byte>[posts.Length];
        Parallel.For(0, linked.Length, i =>
        {
            var place = placeOf.GetValueOrDefault(posts[i]);
            linked[i] = SeriesPhrases.Link(
                context.BodyOf(posts[i]), posts[i].Published, place is null ? null : part => HrefOfPart(posts[i], place, part),
                (date, days) => HrefAround(date, days, dated));
        });
        for (var i = 0; i < linked.Length; i++)
        {
            if (!linked[i].Equals(context.BodyOf(posts[i])))
                context.Give(PostPage.PathOf(posts[i]), new LinkedBody(linked[i]), ContentKey.Of(linked[i].Span));
        }

        string? HrefOfPart(Post post, SeriesPlace place, int part) =>
            part <= place.Parts.Length && place.Parts[part - 1] is { } other && other != post ? context.Site.Href(other) : null;

        string? HrefAround(DateOnly date, int days, List<Post> dated)
        {
            var first = FirstFrom(date.AddDays(-days), dated);
            var isOnlyOne = first < dated.Count && dated[first].Published <= date.AddDays(days)
                && (first + 1 == dated.Count || dated[first + 1].Published > date.AddDays(days));
            return isOnlyOne ? context.Site.Href(dated[first]) : null;
        }
    }

    private static int FirstFrom(DateOnly date, List<Post> dated)
    {
        var (low, high) = (0, dated.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dated[middle].Published < date)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
