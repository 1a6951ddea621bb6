using System.Collections.Immutable;
using System.Text;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Archives;
using SiteGen.Features.Topics;
using SiteGen.Text;

namespace SiteGen.Books;

/// <summary>Makes a book of a site's posts. Posts of which only the beginning is known are left out.</summary>
public static class BookMaker
{
    // A book must have a date (EPUB 3.3, 5.5.5), and one of undated posts has none. It is the archive's, as in EpubFile.
    private static readonly DateOnly NoDate = new(1980, 1, 1);

    private sealed record Choice(string Title, string Url, IEnumerable<Post> Posts);

    /// <summary>Makes the book, the oldest post first, those without any date last.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="selection">Which posts.</param>
    /// <param name="diagnostics">Takes what is wrong with the selection: SG32xx.</param>
    /// <returns>The book; null where no whole post is selected.</returns>
    public static Book? Make(SitePlan plan, BookSelection selection, DiagnosticBag diagnostics)
    {
        if (!plan.Site.Site.Posts.Any(post => post.IsWhole))
        {
            diagnostics.Add(BookMistakes.NoWholeTip());
            return null;
        }
        if (Choose(plan, selection, diagnostics) is not { } choice)
            return null;
        ImmutableArray<Post> posts = [.. choice.Posts.Where(post => post.IsWhole).Reverse().OrderBy(post => post.SortDate ?? DateOnly.MaxValue)];
        var pictures = new BookPictures(plan);
        var (config, links) = (plan.Site.Site.Config, plan.Site.Links);
        ImmutableArray<BookChapter> chapters = [.. posts.Select(post => ChapterOf(post, plan, pictures))];
        return new Book(
            links.Absolute(choice.Url), choice.Title, config.Language, config.Author,
            posts.LastChange() ?? posts.Max(post => post.SortDate) ?? NoDate, chapters, pictures.All);
    }

    /// <summary>A file's name for a book: <c>tip-of-the-week-2019.epub</c>.</summary>
    public static string FileNameOf(Book book) => $"{Slug.From(book.Title)?.Value ?? "book"}.epub";

    private static Choice? Choose(SitePlan plan, BookSelection selection, DiagnosticBag diagnostics) => selection switch
    {
        { Year: { } year } => OfYear(plan, year, diagnostics),
        { Topic: { } topic } => OfTopic(plan, topic, diagnostics),
        _ => new Choice(plan.Site.Site.Config.Title, "/", plan.Site.Site.Posts),
    };

    private static Choice? OfYear(SitePlan plan, int year, DiagnosticBag diagnostics)
    {
        var site = plan.Site.Site;
        ImmutableArray<Post> posts = [.. site.Posts.Where(post => post.Published?.Year == year)];
        if (posts.Any(post => post.IsWhole))
            return new Choice($"{site.Config.Title} {year}", YearPage.PathOf(year).Url, posts);
        var years = site.Years.Where(one => one.Posts.Any(post => post.IsWhole)).Select(one => $"{one.Year}").Reverse();
        diagnostics.Add(BookMistakes.NoTipOfYear(year, [.. years.DefaultIfEmpty("no year; choose --all")]));
        return null;
    }

    private static Choice? OfTopic(SitePlan plan, string name, DiagnosticBag diagnostics)
    {
        var topics = plan.Site.Data.Find<TopicList>()?.Topics ?? [];
        string[] full = [.. topics.Where(one => PostsOf(one, plan).Any(post => post.IsWhole)).Select(one => one.Name)];
        var slug = Slug.From(name);
        var topic = topics.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? topics.FirstOrDefault(one => slug is not null && (one.Slug == slug || Slug.From(one.Name) == slug));
        if (topic is null)
            diagnostics.Add(BookMistakes.NoSuchTopic(name, Spelling.Nearest(name, full), full));
        else if (!full.Contains(topic.Name))
            diagnostics.Add(BookMistakes.NoTipOfTopic(topic.Name, full));
        else
            return new Choice($"{plan.Site.Site.Config.Title}: {topic.Name}", TopicPage.PathOf(topic).Url, PostsOf(topic, plan));
        return null;
    }

    private static IEnumerable<Post> PostsOf(Topic topic, SitePlan plan) =>
        plan.ContentOf(plan.Find(TopicPage.PathOf(topic).Url)!).Find<TopicTips>()?.Tips.Select(tip => tip.Post) ?? [];

    private static BookChapter ChapterOf(Post post, SitePlan plan, BookPictures pictures)
    {
        var path = plan.Site.Routes.UrlOf(post);
        var content = plan.ContentOf(plan.Find(path)!);
        var url = new Uri(plan.Site.Links.Absolute(path));
        var text = ChapterText.Of(Encoding.UTF8.GetString(content.BodyOf(post).Span), url, post.Language, pictures);
        return new BookChapter(post.Title, content.Theme.DateOf(post), url.AbsoluteUri, text);
    }
}
