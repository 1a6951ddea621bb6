using SiteGen.Routes;
using Statiq.Common;
using Statiq.Core;

namespace SiteGen.Statiq;

/// <summary>Reads all of the input folder.</summary>
internal sealed class Inputs : Pipeline
{
    public Inputs() => InputModules = [new ReadFiles()];
}

/// <summary>Plans the site: a document for each output, with what is known of it, and no content yet.</summary>
internal sealed class Plan : Pipeline
{
    public Plan()
    {
        Dependencies.Add(nameof(Inputs));
        ProcessModules = [new ReplaceDocuments(nameof(Inputs)), new PlanSite()];
    }
}

/// <summary>Renders and writes the planned outputs of one group.</summary>
internal abstract class RoutePipeline : Pipeline
{
    protected RoutePipeline(PageGroup group)
    {
        Dependencies.Add(nameof(Plan));
        ProcessModules =
        [
            new ReplaceDocuments(nameof(Plan)),
            new FilterDocuments(Config.FromDocument(document => RouteDocument.GroupOf(document) == group)),
            new RenderRoutes(),
        ];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }
}

/// <summary>The posts.</summary>
internal sealed class Posts() : RoutePipeline(PageGroup.Posts);

/// <summary>Pages outside the order of dates.</summary>
internal sealed class Pages() : RoutePipeline(PageGroup.Pages);

/// <summary>Lists of posts by date, category, tag or topic.</summary>
internal sealed class Archives() : RoutePipeline(PageGroup.Archives);

/// <summary>The home page and the paginated pages that follow it.</summary>
internal sealed class Index() : RoutePipeline(PageGroup.Index);

/// <summary>Feeds.</summary>
internal sealed class Feeds() : RoutePipeline(PageGroup.Feeds);

/// <summary>Files for machines, and files that are published as they are.</summary>
internal sealed class Assets() : RoutePipeline(PageGroup.Assets);
