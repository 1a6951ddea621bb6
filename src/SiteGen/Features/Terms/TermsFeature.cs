using SiteGen.Features.Lists;
using SiteGen.Sites;

namespace SiteGen.Features.Terms;

/// <summary>The terms of a taxonomy: a page that lists them, and the posts of each.</summary>
/// <param name="taxonomy">Which taxonomy.</param>
internal sealed class TermsFeature(Taxonomy taxonomy) : Feature
{
    public override void Plan(PlanContext context)
    {
        context.Add(TermsPage.PathOf(taxonomy), new TermsPage(taxonomy));
        // A term has no file of its own: the newest post that bears it is where an author would look.
        foreach (var term in context.Site.Terms(taxonomy))
            ListPage.Plan(term, term.Posts, term.Posts[0].Location, context);
    }
}
