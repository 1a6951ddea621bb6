using System.Collections.Concurrent;
using SiteGen.Content;

namespace SiteGen.Theme.Parts;

/// <summary>What looks the same of a post wherever it stands.</summary>
/// <param name="Card">The post in a list.</param>
/// <param name="Meta">When it was published, and where it is filed; a piece of the card.</param>
public sealed record PostParts(ReadOnlyMemory<byte> Card, ReadOnlyMemory<byte> Meta);

/// <summary>
/// Pieces of a site that look the same on every page, written once and copied. A tip's card stands on eight pages or
/// so: sharing it saves a third of a build's computing time. Such a piece must not ask which page it stands on.
/// </summary>
/// <param name="sidebar">Writes the newest posts.</param>
/// <param name="parts">Writes the parts of a post.</param>
public sealed class SharedParts(Func<ReadOnlyMemory<byte>> sidebar, Func<Post, PostParts> parts)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _sidebar = new(sidebar);
    private readonly ConcurrentDictionary<Post, PostParts> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The newest posts.</summary>
    public ReadOnlyMemory<byte> Sidebar => _sidebar.Value;

    /// <summary>The parts of a post.</summary>
    public PostParts Of(Post post) => _parts.GetOrAdd(post, parts);
}
