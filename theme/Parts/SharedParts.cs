using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;

namespace SiteGen.Theme.Parts;

/// <summary>
/// Pieces of a site that look the same on every page, written once and copied. A tip's card stands on eight pages or
/// so: sharing it saves a third of a build's computing time. Such a piece must not ask which page it stands on.
/// </summary>
/// <param name="headLinks">Writes the links to style sheet, script and icons.</param>
/// <param name="pictureStyleSheet">The link to the style sheet of pictures.</param>
/// <param name="answerSheet">The style sheet of comments and forms.</param>
/// <param name="newest">Writes the newest titles.</param>
/// <param name="card">Writes a post as it stands in lists.</param>
/// <param name="goOn">Chooses whole posts for readers of a fragment.</param>
public sealed class SharedParts(
    Func<ReadOnlyMemory<byte>> headLinks, string pictureStyleSheet, SitePath answerSheet, Func<ReadOnlyMemory<byte>> newest,
    Func<Post, ReadOnlyMemory<byte>> card, Func<ImmutableArray<Post>> goOn)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _headLinks = new(headLinks);
    private readonly Lazy<ReadOnlyMemory<byte>> _newest = new(newest);
    private readonly Lazy<ImmutableArray<Post>> _goOn = new(goOn);
    private readonly ConcurrentDictionary<Post, ReadOnlyMemory<byte>> _cards = new(ReferenceEqualityComparer.Instance);

    /// <summary>The links to style sheet, script and icons.</summary>
    public ReadOnlyMemory<byte> HeadLinks => _headLinks.Value;

    /// <summary>The link to the style sheet that pages with a picture have beside the other.</summary>
    public string PictureStyleSheet => pictureStyleSheet;

    /// <summary>The style sheet of comments and forms, for the pages that have some.</summary>
    public SitePath AnswerSheet => answerSheet;

    /// <summary>The newest titles.</summary>
    public ReadOnlyMemory<byte> Newest => _newest.Value;

    /// <summary>Whole posts for readers of a fragment.</summary>
    public ImmutableArray<Post> GoOn => _goOn.Value;

    /// <summary>A post as it stands in lists.</summary>
    public ReadOnlyMemory<byte> CardOf(Post post) => _cards.GetOrAdd(post, card);
}
