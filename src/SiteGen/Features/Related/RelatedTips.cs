using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Features.Related;

/// <summary>A post to read next.</summary>
/// <param name="Post">The post.</param>
/// <param name="Takeaway">The line to remember; null where it has none.</param>
public sealed record RelatedTip(Post Post, string? Takeaway);

/// <summary>What to read next, for a post's page.</summary>
/// <param name="Tips">The posts, whole ones first.</param>
public sealed record RelatedTips(ImmutableArray<RelatedTip> Tips)
{
    internal ContentKey Hash => TextHash.Of(Tips.SelectMany(tip => new[] { tip.Post.Id, tip.Takeaway }));
}
