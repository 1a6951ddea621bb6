namespace SiteGen.Features.Posts;

/// <summary>A page for each post, linked to its neighbors in time.</summary>
internal sealed class PostsFeature : Feature
{
    public override void Plan(PlanContext context)
    {
        var posts = context.Site.Posts;
        for (var i = 0; i < posts.Length; i++)
        {
            var newer = i > 0 ? posts[i - 1] : null;
            var older = i + 1 < posts.Length ? posts[i + 1] : null;
            context.Add(PostPage.PathOf(posts[i]), new PostPage(posts[i], newer, older), posts[i].Location);
        }
    }
}
