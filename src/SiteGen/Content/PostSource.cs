using SiteGen.Caching;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>A post on its way into a site: its front matter, and where its text is to be had.</summary>
/// <param name="Post">The front matter.</param>
/// <param name="File">The file.</param>
/// <param name="Key">What the file's bytes are known by.</param>
/// <param name="Kept">What an earlier build made of the same bytes, or null.</param>
/// <param name="MarkdownLine">The line on which the text begins, where the file was read; 0 where it was kept.</param>
/// <param name="IsClean">Whether nothing was said of the front matter, so that the post may be cached.</param>
internal sealed record PostSource(
    Post Post, InputFile File, ContentKey Key, KeptPost? Kept, int MarkdownLine, bool IsClean = true)
{
    public static PostSource? Read(InputFile file, PostCache cache, DiagnosticBag diagnostics)
    {
        var key = file.Key;
        if (cache.Find(key) is { } kept)
            return new PostSource(kept.PostIn(file), file, key, kept, 0);
        return PostFile.ReadHead(file, diagnostics) is var (post, line, isClean)
            ? new PostSource(post, file, key, null, line, isClean)
            : null;
    }

    /// <summary>
    /// The text and the line on which it begins, cut out of the file a second time: to hold all texts from the first
    /// stage to the last would take twice the memory of the files: 600 MB at 100,000 posts.
    /// </summary>
    public (string Markdown, int Line) ReadMarkdown()
    {
        var line = MarkdownLine > 0 ? MarkdownLine : PostFile.ReadHead(File, new DiagnosticBag())?.MarkdownLine;
        if (line is null)
            throw new InvalidOperationException($"{File.Origin} was read once and can't be read again");
        return (File.ReadTextFrom(line.Value), line.Value);
    }
}
