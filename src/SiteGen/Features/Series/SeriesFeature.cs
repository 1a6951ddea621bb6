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
        var series = SeriesFinder.Find([.. posts.Select(post => post.Series ?? SeriesTitle.Parse(post.Title))]);
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
        foreach (var post in posts)
        {
            var body = context.BodyOf(post);
            var place = placeOf.GetValueOrDefault(post);
            var linked = SeriesPhrases.Link(
                body, post.Published, place is null ? null : part => HrefOfPart(place, part), (date, days) => HrefAround(date, days, dated));
            if (!linked.Equals(body))
                context.Give(PostPage.PathOf(post), new LinkedBody(linked), ContentKey.Of(linked.Span));

            string? HrefOfPart(SeriesPlace place, int part) =>
                part <= place.Parts.Length && place.Parts[part - 1] is { } other && other != post ? context.Site.Href(other) : null;
        }

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
