using System.Collections.Immutable;
using SiteGen.Features;
using SiteGen.Features.Archives;
using SiteGen.Features.Assets;
using SiteGen.Features.Comments;
using SiteGen.Features.Editor;
using SiteGen.Features.Feeds;
using SiteGen.Features.Forms;
using SiteGen.Features.Headers;
using SiteGen.Features.Lists;
using SiteGen.Features.Mails;
using SiteGen.Features.NextChange;
using SiteGen.Features.NotFound;
using SiteGen.Features.Pictures;
using SiteGen.Features.Posts;
using SiteGen.Features.Receipts;
using SiteGen.Features.Redirects;
using SiteGen.Features.Related;
using SiteGen.Features.Robots;
using SiteGen.Features.Search;
using SiteGen.Features.Series;
using SiteGen.Features.Sitemaps;
using SiteGen.Features.SocialImages;
using SiteGen.Features.Standalone;
using SiteGen.Features.Terms;
using SiteGen.Features.Topics;
using SiteGen.Sites;

namespace SiteGen.Building;

/// <summary>All that a site consists of.</summary>
internal static class SiteFeatures
{
    /// <summary>
    /// The features, in the order in which they plan: it is the order of the outputs, and of the sitemap. A new feature is
    /// a folder and a line here, above <see cref="SitemapsFeature"/> where it has pages for readers.
    /// </summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        new PostsFeature(),
        new HomeFeature(),
        new TermsFeature(Taxonomy.Category),
        new TermsFeature(Taxonomy.Tag),
        new ArchivesFeature(),
        new TopicsFeature(),
        new RelatedFeature(),
        new SeriesFeature(),
        new SearchFeature(),
        new StandaloneFeature(),
        new CommentsFeature(),
        new FormsFeature(),
        new FeedsFeature(),
        new RobotsFeature(),
        new SitemapsFeature(),
        new SocialImagesFeature(),
        new MailFeature(),
        new EditorFeature(),
        new PicturesFeature(),
        new AssetsFeature(),
        new NotFoundFeature(),
        new NextChangeFeature(),
        new ReceiptFeature(),
        new RedirectsFeature(),
        new HeadersFeature(),
    ];
}
