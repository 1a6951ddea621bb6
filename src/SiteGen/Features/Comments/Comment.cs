using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Features.Comments;

/// <summary>A reader's comment on a post, ready for its page.</summary>
/// <param name="Anchor">The id of its element, which stays when other comments come or go: <c>comment-2019-04-10-ann</c>.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="Date">The day on which it was written.</param>
/// <param name="Html">The text as HTML in UTF-8.</param>
public sealed record Comment(string Anchor, string Name, DateOnly Date, ReadOnlyMemory<byte> Html)
{
    /// <summary>Whether its day is still to come: a preview shows it early.</summary>
    public bool IsToCome { get; init; }

    /// <summary>Its file.</summary>
    internal Location Location { get; init; }

    /// <summary>How many characters the text of a comment may have.</summary>
    public const int MaxLength = 5_000;

    /// <summary>How many characters the name of its writer may have.</summary>
    public const int MaxNameLength = 100;
}

/// <summary>The comments on a post, for its page.</summary>
/// <param name="Comments">The comments, the oldest first.</param>
public sealed record PostComments(ImmutableArray<Comment> Comments)
{
    internal ContentKey Hash => ContentKey.Of(
    [
        TextHash.Of(Comments.SelectMany(comment => new[] { comment.Anchor, comment.Name, $"{comment.Date:O}", comment.IsToCome ? "to come" : "" })),
        .. Comments.Select(comment => ContentKey.Of(comment.Html.Span)),
    ]);
}

/// <summary>How many comments posts have, for lists, and whose they are.</summary>
public sealed class CommentCounts
{
    private readonly Dictionary<Post, int> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Post> _postsByFile = new(StringComparer.Ordinal);

    internal CommentCounts(IEnumerable<KeyValuePair<Post, ImmutableArray<CommentFile>>> threads)
    {
        foreach (var (post, files) in threads)
        {
            _counts[post] = files.Length;
            foreach (var file in files)
                _postsByFile[file.InputPath] = post;
        }
    }

    /// <summary>How many comments there are on all posts.</summary>
    public int All => _counts.Values.Sum();

    /// <summary>How many comments a post of this site has.</summary>
    public int Of(Post post) => _counts.GetValueOrDefault(post);

    /// <summary>The post below which a comment stands; null for a file that is none.</summary>
    /// <param name="inputPath">The comment's file, by its path inside the input.</param>
    public Post? PostOf(string inputPath) => _postsByFile.GetValueOrDefault(inputPath);
}
