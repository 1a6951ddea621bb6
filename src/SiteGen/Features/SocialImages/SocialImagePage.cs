using System.Buffers;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Hashing;
using SiteGen.Pictures;
using SiteGen.Routes;

namespace SiteGen.Features.SocialImages;

/// <summary>The picture that social networks show beside a link: a PNG of <see cref="SocialCard.Width"/> pixels.</summary>
/// <param name="Card">What stands on it.</param>
/// <param name="Maker">What draws it.</param>
public sealed record SocialImagePage(SocialCard Card, IPictureMaker Maker) : Page
{
    /// <summary>The site's own, for pages that have none.</summary>
    public static SitePath SitePath { get; } = SitePath.Of("social.png");

    /// <summary>Beside the post's page: <c>2019/04/09/a-tip/social.png</c>.</summary>
    public static SitePath PathOf(Post post) => SitePath.Of($"{PostPage.PathOf(post).Url.Trim('/')}/{SitePath}");

    /// <summary>Where the image for a page is; null where the site has none.</summary>
    /// <param name="routes">All outputs.</param>
    /// <param name="post">The post that the page is about; null for another page.</param>
    public static SitePath? Of(RouteTable routes, Post? post)
    {
        if (routes.Find(SitePath.Url)?.Page is not SocialImagePage)
            return null;
        return post is not null && PathOf(post) is var own && routes.Find(own.Url)?.Page is SocialImagePage ? own : SitePath;
    }

    /// <inheritdoc/>
    public override string Description => $"the social image “{Card.Title}”";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    internal override bool ShowsSite => false;

    internal override ContentKey OwnContent => TextHash.Of([Maker.Version, Card.Title, Card.Site, Card.Date]);

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => output.Write(
        Maker.DrawSocialCard(Card) ?? throw new InvalidOperationException($"{Description} can't be drawn, and nobody has asked before"));
}
