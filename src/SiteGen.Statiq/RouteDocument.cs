using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Routes;
using Statiq.Common;
using Statiq.Web;

namespace SiteGen.Statiq;

/// <summary>
/// A planned output as a Statiq document. Its metadata have the names under which Statiq’s own modules look for them; to
/// change them does not change what the theme renders.
/// </summary>
internal static class RouteDocument
{
    private const string RouteKey = "SiteGenRoute";
    private const string PlanKey = "SiteGenPlan";

    /// <summary>The name under which a document says what kind of page it is, such as <c>PostPage</c>.</summary>
    public const string KindKey = "Kind";

    /// <summary>Creates the document, without content.</summary>
    /// <param name="route">The output.</param>
    /// <param name="plan">The plan that it is of.</param>
    /// <param name="sources">The input documents by <see cref="Text.InputFile.Origin"/>.</param>
    /// <param name="context">Creates it.</param>
    public static IDocument Create(
        Route route, SitePlan plan, IReadOnlyDictionary<string, IDocument> sources, IExecutionContext context)
    {
        var source = sources.TryGetValue(route.Origin.File, out var input) ? input.Source : NormalizedPath.Null;
        return context.CreateDocument(source, route.Path.Value, MetadataOf(route, plan));
    }

    /// <summary>The group of the output that a document is.</summary>
    public static PageGroup GroupOf(IDocument document) => document.Get<Route>(RouteKey).Page.Group;

    /// <summary>The document with its output’s bytes as content.</summary>
    public static IDocument Render(IDocument document)
    {
        var bytes = document.Get<SitePlan>(PlanKey).Render(document.Get<Route>(RouteKey));
        return document.Clone(new MemoryContent(bytes.ToArray(), document.Destination.MediaType));
    }

    private static Dictionary<string, object> MetadataOf(Route route, SitePlan plan)
    {
        var facts = route.Page.Facts;
        var metadata = new Dictionary<string, object>
        {
            [RouteKey] = route,
            [PlanKey] = plan,
            [KindKey] = route.Page.GetType().Name,
        };
        Add(Keys.Title, facts.Title);
        Add(Keys.Index, facts.Number);
        Add(Keys.TotalPages, facts.Count);
        Add(Keys.GroupKey, facts.GroupKey);
        if (route.Page.Subject is Post post)
        {
            Add(Keys.Excerpt, plan.Site.ExcerptOf(post));
            Add(WebKeys.Published, post.Published?.ToDateTime(TimeOnly.MinValue));
            Add("Tags", post.Tags.ToArray());
            Add("Categories", post.Categories.ToArray());
        }
        return metadata;

        void Add(string key, object? value)
        {
            if (value is not null)
                metadata[key] = value;
        }
    }
}
