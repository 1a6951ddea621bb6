using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Building;

/// <summary>What has been read of a site.</summary>
/// <param name="Config">The settings.</param>
/// <param name="Posts">The posts that are shown: those that are due, and those that the build is told to show early.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Data">What features have read.</param>
/// <param name="Today">The day of the build; null where nobody told.</param>
/// <param name="ChangesOn">The first day on which another post is due, shown early or not; null where none will be.</param>
internal sealed record SiteContent(
    SiteConfig Config, ImmutableArray<PostSource> Posts, ImmutableArray<PageFile> Pages, FeatureData Data, DateOnly? Today,
    DateOnly? ChangesOn)
{
    /// <summary>The posts of days to come.</summary>
    public ImmutableArray<Post> HeldBack { get; init; } = [];
}
