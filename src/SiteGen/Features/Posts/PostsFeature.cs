namespace SiteGen.Features.Posts;

/// <summary>A page for each post, linked to its neighbors in time.</summary>
internal sealed class PostsFeature : Feature
{
    private sealed record Listing(bool LeavesOutFragments);

    public override IReadOnlyList<string> SettingKeys => ["noindex_fragments"];

    public override void Read(ReadContext context) =>
        context.Provide(new Listing(context.Settings.Flag("noindex_fragments") ?? false));

    public override void Plan(PlanContext context)
    {
        var leavesOut = context.Data.Find<Listing>()!.LeavesOutFragments;
        var posts = context.Site.Posts;
        for (var i = 0; i < posts.Length; i++)
        {
            var newer = i > 0 ? posts[i - 1] : null;
            var older = i + 1 < posts.Length ? posts[i + 1] : null;
            context.Add(PostPage.PathOf(posts[i]), new PostPage(posts[i], newer, older, posts[i].IsWhole || !leavesOut), posts[i].Location);
        }
    }
}
