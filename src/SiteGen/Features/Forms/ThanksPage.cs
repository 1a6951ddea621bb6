using System.Diagnostics;
using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Forms;

/// <summary>What a reader sees who has sent a form. Search engines are asked not to list it.</summary>
/// <param name="Kind">The form.</param>
public sealed record ThanksPage(FormKind Kind) : HtmlPage
{
    /// <summary><c>/thanks/comment/</c>, <c>/thanks/contact/</c>, <c>/thanks/signup/</c></summary>
    public static SitePath PathOf(FormKind kind) => SitePath.OfFolder(kind switch
    {
        FormKind.Comment => "thanks/comment",
        FormKind.Contact => "thanks/contact",
        FormKind.SignUp => "thanks/signup",
        _ => throw new UnreachableException(),
    });

    /// <inheritdoc/>
    public override string Description => "the page that says thank you";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Thank you");

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => null;
}
