using System.Collections.Concurrent;
using SiteGen.Content;

namespace SiteGen.Theme;

/// <summary>
/// Pieces of a site that look the same on every page, written once and copied. A tip's card stands on eight pages or
/// so: sharing it saves a third of a build's computing time. Such a piece must not ask which page it stands on.
/// </summary>
/// <param name="sidebar">Writes the newest posts.</param>
/// <param name="meta">Writes when a post was published, and where it is filed.</param>
/// <param name="card">Writes a post's card.</param>
public sealed class SharedParts(
    Func<ReadOnlyMemory<byte>> sidebar, Func<Post, ReadOnlyMemory<byte>> meta, Func<Post, ReadOnlyMemory<byte>> card)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _sidebar = new(sidebar);
    private readonly ConcurrentDictionary<Post, ReadOnlyMemory<byte>> _metas = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Post, ReadOnlyMemory<byte>> _cards = new(ReferenceEqualityComparer.Instance);

    /// <summary>The newest posts.</summary>
    public ReadOnlyMemory<byte> Sidebar => _sidebar.Value;

    /// <summary>When a post was published, and where it is filed.</summary>
    public ReadOnlyMemory<byte> MetaOf(Post post) => _metas.GetOrAdd(post, meta);

    /// <summary>A post in a list.</summary>
    public ReadOnlyMemory<byte> CardOf(Post post) => _cards.GetOrAdd(post, card);
}
