using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Features;
using SiteGen.Features.Pictures;
using SiteGen.Hashing;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Building;

/// <summary>
/// From files to a plan of outputs, in stages:
/// <list type="number">
/// <item>read settings, posts and pages;</item>
/// <item>sort and group them (<see cref="Site"/>), and let each feature name its outputs (<see cref="RouteTable"/>);</item>
/// <item>make HTML of every text and check its links, and let features make what takes all texts.</item>
/// </list>
/// Each stage reports all mistakes it finds, and the next begins only when there were none.
/// </summary>
public static class SiteBuilder
{
    // What is earlier or later is doubted.
    private const int FirstBlogs = 1990;
    private const int MaxYearsAhead = 10;

    /// <summary>Plans the site.</summary>
    /// <param name="input">The files.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="options">What else the build is told.</param>
    /// <param name="diagnostics">Takes what is wrong, and notes.</param>
    /// <returns>The plan, or null after an error. With a plan in hand nothing can go wrong any more.</returns>
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Stop"/> was canceled.</exception>
    public static SitePlan? Plan(SiteInput input, ITheme theme, BuildOptions options, DiagnosticBag diagnostics)
    {
        var content = ReadContent(input, options, diagnostics);
        options.Times.End("front matter");
        if (content is null || diagnostics.HasErrors)
            return null;
        var around = BuildKey.Of(input.BesidePosts, theme, options);
        var (today, heldBack) = (content.Today, content.HeldBack);

        var site = Site.From(content.Config, content.Posts.Select(file => file.Post), content.Pages.Select(file => file.Page), diagnostics);
        var plan = new PlanContext(site, content.Data, input.Assets.Concat(theme.Assets), diagnostics)
        {
            Today = today,
            ShowsFuture = options.ShowsFuture,
            ChangesOn = content.ChangesOn,
            HeldBack = heldBack,
            Theme = theme,
            PictureSource = options.Pictures,
            Mail = options.Mail,
            Editor = options.Editor,
            Memory = options.Memory,
        };
        foreach (var feature in options.Features)
        {
            options.Stop.ThrowIfCancellationRequested();
            feature.Plan(plan);
        }
        var routes = plan.Finish();
        options.Times.End("plan");
        if (diagnostics.HasErrors)
            return null;

        var pictures = PicturesFeature.PicturesOf(routes, plan);
        // The last to look at the files of posts: of 100,000 they are 250 MB, which the collector may have then.
        var texts = new TextStage(content with { Data = plan.Data }, site, routes, pictures, options.Cache, diagnostics).Render();
        options.Times.End("markdown");
        var context = new RenderedContext(texts.Site, texts.ByDocument, pictures, plan);
        foreach (var feature in options.Features)
        {
            options.Stop.ThrowIfCancellationRequested();
            feature.PlanRendered(context);
        }
        routes = plan.Finish(routes);
        var onDemand = new Lazy<OnDemandOutputs>(() =>
        {
            var later = context.OnDemand();
            foreach (var feature in options.Features)
                feature.PlanOnDemand(later);
            return new OnDemandOutputs(plan.Finish(routes), later.Given);
        });
        // A preview hardly ever needs it; a build does, and names what is wrong with it.
        if (options.Memory is null)
            _ = onDemand.Value;
        options.Times.End("search, topics");
        if (diagnostics.HasErrors)
            return null;
        // Another machine may have no pictures to show, and another day shows files that wait on this one.
        var shown = TextHash.Of([plan.Pictures?.Version, .. plan.WaitingFiles]);
        return new SitePlan(texts.Site, texts.ByDocument, routes, context.Given, onDemand, theme, ContentKey.Of([around, texts.Heads, shown]))
        {
            Around = around,
            Today = today,
            ChangesOn = plan.ChangesOn,
            HeldBack = heldBack,
            HashSeed = options.Cache.Seed,
        };
    }

    internal static SiteContent? ReadContent(SiteInput input, BuildOptions options, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(input.Diagnostics);
        var (config, data) = ReadSettings(input, options, diagnostics);
        var posts = new PostSource?[input.Tips.Count];
        Parallel.For(0, posts.Length, i => posts[i] = PostSource.Read(input.Tips[i], options.Cache, diagnostics));
        ImmutableArray<PageFile> pages = [.. input.Pages.Select(file => PageFile.Parse(file, diagnostics)).OfType<PageFile>()];
        if (config is null)
            return null;
        config = config with { BaseUrl = options.BaseUrl ?? config.BaseUrl };
        var today = options.Today ?? options.Clock?.Invoke(config);
        DateOnly? next = null;
        var heldBack = ImmutableArray.CreateBuilder<Post>();
        ImmutableArray<PostSource> shown = [.. posts.OfType<PostSource>().Select(Shown).OfType<PostSource>()];
        return new SiteContent(config, shown, pages, data, today, next) { HeldBack = heldBack.ToImmutable() };

        // The file as it is in the site; null where it is held back.
        PostSource? Shown(PostSource file)
        {
            var post = file.Post;
            if (post.SortDate is { } day && (day.Year < FirstBlogs || day.Year > (today?.Year ?? day.Year) + MaxYearsAhead))
                diagnostics.Add(Mistakes.DoubtfulYear(post.Location, day));
            if (post.IsDraft)
            {
                // Its date tells nothing as long as it is a draft.
                if (options.ShowsDrafts)
                    return file;
                heldBack.Add(post);
                diagnostics.Add(Mistakes.Draft(post.Location, post.Title));
                return null;
            }
            if (post.Published is not { } date || today is null || date <= today)
                return file;
            next = next is null || date < next ? date : next;
            if (options.ShowsFuture)
                return file with { Post = post with { IsToCome = true } };
            heldBack.Add(post);
            diagnostics.Add(Mistakes.HeldBack(post.Location, post.Title, date));
            return null;
        }
    }

    private static (SiteConfig? Config, FeatureData Data) ReadSettings(
        SiteInput input, BuildOptions options, DiagnosticBag diagnostics)
    {
        SiteConfig? config = null;
        FieldReader? fields = null;
        var mistakes = new DiagnosticBag();
        if (input.Settings is null)
            mistakes.Add(SiteConfigFile.Missing("site.yml"));
        else
            config = SiteConfigFile.Parse(input.Settings, options.Features.SelectMany(feature => feature.SettingKeys), mistakes, out fields);
        var context = new ReadContext(fields ?? FieldReader.Empty, input.Of, mistakes);
        foreach (var feature in options.Features)
            feature.Read(context);
        diagnostics.AddRange(mistakes);
        return (config, context.Data);
    }
}
