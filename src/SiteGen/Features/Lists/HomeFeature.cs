using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Features.Posts;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Lists;

/// <summary>The home page, and the list of all posts that goes on behind it.</summary>
internal sealed class HomeFeature : Feature
{
    private sealed record Choice(string Link, Location Location);

    private sealed record Choices(ImmutableArray<Choice> Lead, ImmutableArray<Choice> StartHere);

    public override IReadOnlyList<string> SettingKeys => ["lead", "start_here"];

    public override void Read(ReadContext context) =>
        context.Provide(new Choices(ChoicesOf("lead", context.Settings), ChoicesOf("start_here", context.Settings)));

    public override void Plan(PlanContext context)
    {
        var posts = context.Site.Posts;
        var choices = context.Data.Find<Choices>()!;
        var lead = Resolve(choices.Lead, context).FirstOrDefault() ?? posts.FirstOrDefault(post => post.IsWhole);
        var count = ListPage.CountOf(posts, context);
        var newest = posts[..Math.Min(posts.Length, context.Site.Config.PageSize)];
        context.Add(HomePage.Path, new HomePage(lead, Resolve(choices.StartHere, context), newest, count));
        ListPage.Plan(null, posts, context.Site.Config.Location, context, first: 2);
    }

    // One text, or a list of them; FieldReader reports what is neither.
    private static ImmutableArray<Choice> ChoicesOf(string key, FieldReader settings)
    {
        var links = settings.Texts(key);
        var items = settings.Find(key)?.Value is YamlList list ? list.Items : null;
        return
        [
            .. links.Select((link, i) => new Choice(link, items?.Count == links.Length ? items[i].Location : settings.LocationOf(key))),
        ];
    }

    private static ImmutableArray<Post> Resolve(ImmutableArray<Choice> choices, PlanContext context)
    {
        var found = ImmutableArray.CreateBuilder<Post>();
        foreach (var (link, location) in choices)
        {
            if (Find(link, context.Site.Posts) is not { } post)
            {
                // It is named already, and the build says until when it is held back.
                if (Find(link, context.HeldBack) is not null)
                    continue;
                var meant = FormerAddress.UrlNow(link, context.Site.Posts) ?? Spelling.Nearest(link, context.Site.Posts.Select(post => PostPage.PathOf(post).Url));
                context.Diagnostics.Add(Mistakes.NotATip(location, link, meant));
            }
            else if (!post.IsWhole)
            {
                context.Diagnostics.Add(Mistakes.NotAWholeTip(location, link));
            }
            else
            {
                found.Add(post);
            }
        }
        return found.ToImmutable();
    }

    // By its address, or by its file: /2019/04/09/a-tip/, tips/2019/2019-04-09-a-tip.md.
    private static Post? Find(string link, ImmutableArray<Post> posts) => posts.FirstOrDefault(post =>
        link.Contains(post.Slug.Value, StringComparison.Ordinal)
            && (PostPage.PathOf(post).Url.TrimEnd('/') == link.TrimEnd('/') || post.InputPath == link.TrimStart('/')));
}
