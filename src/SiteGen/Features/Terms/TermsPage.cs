using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Sites;

namespace SiteGen.Features.Terms;

/// <summary>All categories, or all tags, with counts.</summary>
/// <param name="Taxonomy">Which of the two.</param>
public sealed record TermsPage(Taxonomy Taxonomy) : HtmlPage
{
    /// <summary><c>/category/</c>, <c>/tag/</c>.</summary>
    public static SitePath PathOf(Taxonomy taxonomy) => SitePath.OfFolder(taxonomy.Singular());

    /// <inheritdoc/>
    public override string Description => $"the list of {Taxonomy.Plural()}";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Archives;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Taxonomy.Plural());
}
