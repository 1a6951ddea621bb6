using SiteGen.Features.Posts;

namespace SiteGen.Features.Redirects;

/// <summary>
/// Old addresses: those of posts (<c>redirect_from</c>), and what features before this one have planned, which is why it
/// comes last.
/// </summary>
internal sealed class RedirectsFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        foreach (var post in context.Site.Posts)
        {
            foreach (var from in post.RedirectFrom)
                context.AddRedirect(from, PostPage.PathOf(post).Url, post.Location);
        }
        if (context.Redirects is { Length: > 0 } redirects)
            context.Add(RedirectsPage.Path, new RedirectsPage(redirects));
    }
}
