using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Theme.Rendering;

namespace SiteGen.Theme.Parts;

/// <summary>
/// Pieces of a site that look the same on every page, written once and copied. A tip's card stands on eight pages or
/// so: sharing it saves a third of a build's computing time. Such a piece must not ask which page it stands on.
/// </summary>
/// <param name="context">The site.</param>
/// <param name="write">Writes a part.</param>
/// <param name="headLinks">Writes the links to style sheet, script and icons.</param>
/// <param name="goOn">Chooses whole posts for readers of a fragment.</param>
public sealed class SharedParts(
    SiteContext context, Func<View, ReadOnlyMemory<byte>> write, Func<ReadOnlyMemory<byte>> headLinks, Func<ImmutableArray<Post>> goOn)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _headLinks = new(headLinks);
    private readonly Lazy<ReadOnlyMemory<byte>> _searchField = new(() => write(new SearchField { Context = context }));
    private readonly Lazy<ReadOnlyMemory<byte>> _signUpMenu = new(() => write(new SignUpMenu { Context = context }));
    private readonly Lazy<ReadOnlyMemory<byte>> _callToAction = new(() => write(new CallToAction { Context = context }));
    private readonly Lazy<ReadOnlyMemory<byte>> _newest = new(() => write(new Newest { Context = context }));
    private readonly Lazy<ImmutableArray<Post>> _goOn = new(goOn);
    private readonly ConcurrentDictionary<Post, ReadOnlyMemory<byte>> _cards = new(ReferenceEqualityComparer.Instance);

    /// <summary>The links to style sheet, script and icons.</summary>
    public ReadOnlyMemory<byte> HeadLinks => _headLinks.Value;

    /// <summary>The search field.</summary>
    public ReadOnlyMemory<byte> SearchField => _searchField.Value;

    /// <summary>The sign-up form in the menu.</summary>
    public ReadOnlyMemory<byte> SignUpMenu => _signUpMenu.Value;

    /// <summary>What to do next.</summary>
    public ReadOnlyMemory<byte> CallToAction => _callToAction.Value;

    /// <summary>The link to the style sheet that pages with a picture have beside the other.</summary>
    public required string PictureStyleSheet { get; init; }

    /// <summary>The style sheet of comments and forms, for the pages that have some.</summary>
    public required SitePath AnswerSheet { get; init; }

    /// <summary>The newest titles.</summary>
    public ReadOnlyMemory<byte> Newest => _newest.Value;

    /// <summary>Whole posts for readers of a fragment.</summary>
    public ImmutableArray<Post> GoOn => _goOn.Value;

    /// <summary>A post as it stands in lists.</summary>
    public ReadOnlyMemory<byte> CardOf(Post post) => _cards.GetOrAdd(post, post => write(new PostCard { Context = context, Post = post }));
}
