using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>A post that has been read: its front matter, and the file with its text.</summary>
/// <param name="Post">The front matter.</param>
/// <param name="File">The file.</param>
/// <param name="Key">The hash of the file's bytes.</param>
/// <param name="Cached">What an earlier build made of the same bytes; null where there was none.</param>
/// <param name="MarkdownLine">The line on which the text begins, where the file was read; 0 where it was cached.</param>
/// <param name="IsClean">Whether nothing was said of the front matter, so that the post may be cached.</param>
internal sealed record PostSource(
    Post Post, InputFile File, ContentKey Key, CachedPost? Cached, int MarkdownLine, bool IsClean = true)
{
    public static PostSource? Read(InputFile file, PostCache cache, DiagnosticBag diagnostics)
    {
        var key = file.Key;
        if (cache.Find(key) is { } cached)
            return new PostSource(cached.PostIn(file), file, key, cached, 0);
        return PostFile.ReadHead(file, diagnostics) is var (post, line, isClean)
            ? new PostSource(post, file, key, null, line, isClean)
            : null;
    }

    /// <summary>
    /// The text and the line on which it begins. It is decoded only now, because all texts at once would take twice the
    /// memory of the files: 600 MB at 100,000 posts.
    /// </summary>
    public (string Markdown, int Line) ReadMarkdown()
    {
        var line = MarkdownLine > 0 ? MarkdownLine : PostFile.ReadHead(File, new DiagnosticBag())?.MarkdownLine;
        if (line is null)
            throw new InvalidOperationException($"{File.Origin} was read once and can't be read again");
        return (File.ReadTextFrom(line.Value), line.Value);
    }
}
