using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SiteGen.Content;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Content;

public class PostFileProperties
{
    [Fact]
    public void A_post_that_was_written_is_read_as_the_same_post() => Properties.Hold(Posts, file =>
    {
        var text = file.Write();
        var diagnostics = new DiagnosticBag();
        var again = PostFile.Parse(new InputFile($"{file.Post.Id}.md", text), diagnostics);
        Golden.Same(Show(file), again is null ? string.Concat(diagnostics) : Show(again), text);
        return again!.Write() == text;
    });

    [Fact]
    public void Any_text_at_all_is_read_or_explained() => Properties.Hold(
        Gen.OneOf(Texts.Any, Texts.Any.Select(text => $"---\n{text}\n---\n"), Texts.Any.Select(text => $"---\ntitle: {text}\n---\n")),
        text =>
        {
            var diagnostics = new DiagnosticBag();
            var file = PostFile.Parse(new InputFile("a.md", text), diagnostics);
            return file is not null != diagnostics.HasErrors;
        });

    private static Gen<PostFile> Posts =>
        from title in Names
        from slug in Gen.Elements(null, "a-slug", "2019")
        from published in Dates.OrNull()
        from days in Gen.Choose(-1000, 1000)
        from language in Gen.Elements(null, "de", "pt-BR")
        from about in Abouts.OrNull()
        from categories in Names.ArrayOf()
        from tags in Names.ArrayOf()
        from topics in Names.ArrayOf()
        from takeaway in Names.OrNull()
        from series in Gen.OneOf(
            Gen.Constant(SeriesPart.None), Names.SelectMany(name => Gen.Elements<int?>(null, 1, 30).Select(part => new SeriesPart(name, part)))).OrNull()
        from recovered in Gen.Elements<Recovery?>(null, Recovery.Full, Recovery.Excerpt)
        from description in Names.OrNull()
        from id in Names.OrNull()
        from isDraft in Gen.Elements(false, true)
        from body in Texts.Line.ArrayOf()
        select new PostFile(
            new Post
            {
                Id = "2019/a",
                Title = title,
                Slug = Slug.Parse(slug ?? "") ?? Slug.From(title) ?? Slug.Parse("none")!,
                Published = published?.Day,
                Updated = days < 0 ? null : published?.Day.AddDays(days),
                Language = language,
                PublishedAbout = published is null ? about : null,
                Categories = [.. categories],
                Tags = [.. tags],
                Topics = [.. topics.Select(topic => new NamedTopic(topic, default))],
                Takeaway = takeaway,
                Series = series,
                Recovered = recovered,
                Sources = [.. tags],
                RedirectFrom = slug is null ? [] : ["/old/", "/2019/é/"],
                Description = description,
                FeedId = id,
                IsDraft = isDraft,
            },
            string.Join('\n', body).TrimStart());

    // Front matter is read in Unicode's Normalization Form C.
    private static Gen<string> Names => Texts.Title.Select(Nfc.Of);

    private sealed record Date(DateOnly Day);

    private static Gen<Date> Dates => Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2190, 1, 1).DayNumber).Select(day => new Date(DateOnly.FromDayNumber(day)));

    private static Gen<PublishedAbout> Abouts =>
        from date in Dates
        from days in Gen.Choose(0, 1000)
        from because in Names
        select new PublishedAbout(date.Day, date.Day.AddDays(days), because);

    // Every field on a line of its own, so that a failure shows which one changed.
    private static string Show(PostFile file)
    {
        var post = file.Post;
        return $"""
            {post.Id}
            {post.Title}
            {post.Slug}
            {post.Published}
            {post.PublishedAbout}
            {Show(post.Categories)}
            {Show(post.Tags)}
            {Show(post.Sources)}
            {Show(post.RedirectFrom)}
            {post.Updated}
            {post.Language}
            {Show([.. post.Topics.Select(topic => topic.Name)])}
            {post.Takeaway}
            {post.Series} {post.Series == SeriesPart.None}
            {post.Recovered}
            {post.Description}
            {post.FeedId}
            {post.IsDraft}
            {file.Markdown}
            """;
    }

    private static string Show(ImmutableArray<string> texts) => string.Join("¦", texts);
}
