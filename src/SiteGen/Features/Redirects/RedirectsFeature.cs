using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Features.Comments;
using SiteGen.Features.Posts;
using SiteGen.Features.Sitemaps;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Redirects;

/// <summary>
/// Old addresses: those of posts (<c>redirect_from</c>), those in the settings (<c>moved</c>), and what features before
/// this one have planned, which is why it comes last.
/// </summary>
internal sealed class RedirectsFeature : Feature
{
    private sealed record Settings(bool AsPages, bool IsWordPress, ImmutableArray<Moved> Moved, ImmutableArray<GoneAddress> Gone);

    private sealed record Moved(OldAddress From, string To, Location Location);

    private static readonly InputKind GoneInput = InputKind.File(GoneFile.Path);

    public override IReadOnlyList<InputKind> Inputs => [GoneInput];

    public override IReadOnlyList<string> SettingKeys => ["redirects", "moved", "old_blog"];

    public override void Read(ReadContext context)
    {
        var (fields, diagnostics) = (context.Settings, context.Diagnostics);
        var kind = fields.Text("redirects") ?? "rules";
        if (kind is not ("rules" or "pages"))
            diagnostics.Add(RedirectMistakes.UnknownKind(fields.LocationOf("redirects"), kind));
        var blog = fields.Text("old_blog");
        if (blog is not (null or "wordpress"))
            diagnostics.Add(RedirectMistakes.UnknownBlog(fields.LocationOf("old_blog"), blog));
        ImmutableArray<GoneAddress> gone = [.. context.FilesOf(GoneInput).SelectMany(file => GoneFile.Read(file, diagnostics))];
        context.Provide(new Settings(kind == "pages", blog is not null, [.. ReadMoved(fields, diagnostics)], gone));
        context.Provide(new GoneAddresses([.. gone.Select(one => one.Address).DistinctBy(one => one.Key).Select(one => one.ToString()).Order(StringComparer.Ordinal)]));
    }

    private static IEnumerable<Moved> ReadMoved(FieldReader fields, DiagnosticBag diagnostics)
    {
        foreach (var entry in fields.Map("moved")?.Entries ?? [])
        {
            if (!OldAddress.TryParse(entry.Key, out var from, out var why))
                diagnostics.Add(Mistakes.BadRedirect(entry.Location, "moved", entry.Key, why));
            else if (entry.Value is not YamlScalar { IsEmpty: false } to)
                diagnostics.Add(Mistakes.NotText(entry.Value.Location, entry.Key));
            else
                yield return new Moved(from, to.Text.Trim(), to.Location);
        }
    }

    public override void Plan(PlanContext context)
    {
        var settings = context.Data.Find<Settings>() ?? new Settings(false, false, [], []);
        foreach (var post in context.Site.Posts)
        {
            foreach (var from in post.RedirectFrom)
            {
                if (OldAddress.TryParse(from, out var address, out _))
                    context.AddRedirect(address, PostPage.PathOf(post).Url, post.Location);
            }
        }
        PlanMoved(settings.Moved, context);
        if (settings.IsWordPress)
            context.AddRedirect(OldAddress.Of("/wp-sitemap.xml"), SitemapPage.Path.Url, context.Site.Config.Location);
        CheckGone(settings, context);
        if (settings.AsPages)
        {
            PlanPages(context);
            return;
        }
        var prefix = new SiteLinks(context.Site.Config.BaseUrl).Href("");
        var page = new RedirectsPage(context.Redirects, settings.IsWordPress ? OldBlog.WordPressRules(context.Site, prefix, context.Data.Find<CommentCounts>() is not null) : [])
        {
            Gone = [.. settings.Gone.Select(gone => gone.Address).DistinctBy(address => address.Key)],
        };
        context.Add(RedirectsPage.Path, page);
        if (prefix.Length > 0)
            context.Diagnostics.Add(RedirectMistakes.InAFolder(context.Site.Config.Location, prefix));
        if (page.RuleCount > RedirectsPage.MaxRules)
            context.Diagnostics.Add(RedirectMistakes.TooMany(context.Site.Config.Location, page.RuleCount));
    }

    private static void PlanMoved(ImmutableArray<Moved> all, PlanContext context)
    {
        if (all.IsEmpty)
            return;
        var urls = context.Routes.Select(route => route.Path.Url).ToHashSet(StringComparer.Ordinal);
        foreach (var (from, to, location) in all)
        {
            var isElsewhere = Uri.TryCreate(to, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
            if (isElsewhere || urls.Contains(to))
                context.AddRedirect(from, isElsewhere ? address!.AbsoluteUri : to, location);
            else
                context.Diagnostics.Add(RedirectMistakes.NoTarget(location, from.ToString(), to));
        }
    }

    private static void CheckGone(Settings settings, PlanContext context)
    {
        if (settings.Gone.IsEmpty)
            return;
        var taken = context.Routes.Select(route => route.Path.Url).Select(OldAddress.KeyOf)
            .Concat(context.Redirects.Select(redirect => redirect.From.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var (address, location) in settings.Gone)
        {
            if (taken.Contains(address.Key))
                context.Diagnostics.Add(RedirectMistakes.NotGone(location, address.ToString()));
            else if (settings.AsPages)
                context.Diagnostics.Add(RedirectMistakes.GoneWithoutRules(location, address.ToString()));
        }
    }

    private static void PlanPages(PlanContext context)
    {
        foreach (var redirect in context.Redirects)
        {
            if (RedirectPage.PathOf(redirect.From) is { } path)
                context.Add(path, new RedirectPage(redirect.From, redirect.To));
            else
                context.Diagnostics.Add(RedirectMistakes.NoPage(context.Site.Config.Location, redirect.From.ToString()));
        }
    }
}
