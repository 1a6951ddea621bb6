using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Finds last lines that several posts of a page share. No author ends two tips with the same paragraph; a theme ends
/// all of them so.
/// </summary>
internal static class SharedEndings
{
    private const int MaxLength = 300;

    private const int BeginningLength = 24;

    // Several lines may be shared, each above another.
    private const int MaxLines = 4;

    /// <summary>The lines, as <see cref="FoldedLine"/> gives them.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="posts">Where the texts of its posts stand.</param>
    /// <param name="extents">How far these go by their own lines.</param>
    public static HashSet<string> Find(PageLines lines, List<(int From, int To, bool HasByline)> posts, List<PostExtent> extents)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        if (posts.Count < 2)
            return shared;
        for (var pass = 0; pass < MaxLines; pass++)
        {
            // Two copies of one post, which begin alike, share all of their lines.
            var last = posts.Select((post, i) => (Key: LastLine(lines, post, shared, extents[i]), Post: post)).Where(end => end.Key is not null)
                .GroupBy(end => end.Key!, end => Beginning(lines, end.Post.From), StringComparer.Ordinal)
                .Where(group => group.Distinct(StringComparer.Ordinal).Count() > 1).Select(group => group.Key).ToList();
            if (last.Count == 0)
                break;
            shared.UnionWith(last);
        }
        return shared;
    }

    /// <summary>What two copies of a line have in common.</summary>
    public static string FoldedLine(ReadOnlySpan<char> line) => Folding.Title(line);

    private static string Beginning(PageLines lines, int from)
    {
        var first = FoldedLine(lines.Text(lines.NextText(from)));
        return first[..Math.Min(first.Length, BeginningLength)];
    }

    private static string? LastLine(PageLines lines, (int From, int To, bool HasByline) post, HashSet<string> shared, PostExtent own)
    {
        var end = (shared.Count == 0 ? own : PostExtent.Find(lines, post.From, post.To, shared, post.HasByline)).BodyEnd;
        var line = lines.LastText(end - 1);
        // Above the real footer nothing is one but a call to action.
        if (line >= 0 && lines[line].Footer != FooterForm.Possible && own.Tail.Exists(entry => lines[entry.Line].Footer is FooterForm.Links or FooterForm.Sentence))
            return null;
        // The only line of a text is the text.
        return line > lines.NextText(post.From) && lines.Text(line).Length is > 8 and <= MaxLength ? FoldedLine(lines.Text(line)) : null;
    }
}
