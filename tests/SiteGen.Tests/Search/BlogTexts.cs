using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Features.Topics;
using SiteGen.Rendering;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

/// <summary>The blog's tips and topics, the oldest tip first.</summary>
internal static class BlogTexts
{
    public static (ImmutableArray<PostText> Posts, ImmutableArray<Topic> Topics) Read()
    {
        var diagnostics = new DiagnosticBag();
        var folder = Repository.PathOf("input", "tips");
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(path => PostFile.Parse(new InputFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)), diagnostics)!)
            .OrderBy(file => file.Post.SortDate?.DayNumber ?? -1).ThenByDescending(file => file.Post.Slug.Value, StringComparer.Ordinal);
        var topics = TopicsFile.Parse(new InputFile("topics.yml", File.ReadAllBytes(Repository.PathOf("input", "topics.yml"))), diagnostics);
        Assert.Empty(diagnostics);
        return ([.. files.Select(TextOf)], topics!.Value);
    }

    private static PostText TextOf(PostFile file)
    {
        using var html = new StringWriter();
        BlogMarkdown.WriteHtml(BlogMarkdown.Parse(file.Markdown), html);
        var post = file.Post;
        return new PostText(
            post.Id, PostPage.PathOf(post).Url, post.Title, post.Published, post.Recovered != Recovery.Excerpt, post.Tags,
            Encoding.UTF8.GetBytes(html.ToString()));
    }
}
