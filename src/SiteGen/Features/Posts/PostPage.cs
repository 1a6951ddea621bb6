using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;

namespace SiteGen.Features.Posts;

/// <summary>One post.</summary>
/// <param name="Post">The post.</param>
/// <param name="Newer">The next post in time, or null.</param>
/// <param name="Older">The post before it, or null.</param>
/// <param name="IsListed">Whether search engines may list it.</param>
public sealed record PostPage(Post Post, Post? Newer, Post? Older, bool IsListed = true) : HtmlPage
{
    /// <summary>
    /// As the old WordPress blog had it, so that old links go on working: <c>/2019/04/09/use-the-actions-of-empathy/</c>,
    /// or <c>/undated/slug/</c>.
    /// </summary>
    public static SitePath PathOf(Post post) => SitePath.OfFolder(
        post.Published is { } date ? $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/{post.Slug}" : $"undated/{post.Slug}");

    /// <inheritdoc/>
    public override string Description => $"the tip “{Post.Title}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Posts;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Post.Title);

    /// <inheritdoc/>
    public override object Subject => Post;

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => IsListed ? new(Post.LastChange) : null;

    /// <inheritdoc/>
    public override ImmutableArray<Document> Bodies => [Post];

    internal override string AddressHint => "give one of them another 'slug: …'";
}
