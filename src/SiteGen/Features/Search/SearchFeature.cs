using System.Text;
using SiteGen.Addresses;
using SiteGen.Features.Topics;
using SiteGen.Hosting;
using SiteGen.Text;

namespace SiteGen.Features.Search;

/// <summary>The search page, its script, and the index that the script loads piece by piece.</summary>
internal sealed class SearchFeature : Feature
{
    // All of them are named by their content, so that a browser may keep them for ever.
    private const string Folder = "search/files/";

    public override void Plan(PlanContext context)
    {
        var page = new SearchPage();
        context.Add(SearchPage.Path, page);
        context.Reserve(Folder, page);
        context.Add(OpenSearchPage.Path, new OpenSearchPage());
        context.Policy = context.Policy.Allow("script-src", "'self'").Allow("connect-src", "'self'");
        context.AddHeader($"/{Folder}*", "Cache-Control", HeaderRule.CacheForEver);
        context.AddHeader(OpenSearchPage.Path.Url, "Content-Type", "application/opensearchdescription+xml; charset=utf-8");
    }

    public override void PlanOnDemand(RenderedContext context)
    {
        if (context.Data.Find<PostCorpus>() is not { } corpus)
            return;
        var links = context.Site.Links;
        var topics = context.Site.Data.Find<TopicList>()?.Topics ?? [];
        var index = SearchIndex.Write(
            corpus.Texts, [.. topics.Select(topic => (topic.Name, links.Href(TopicPage.PathOf(topic))))], corpus.TopicsOf, links,
            corpus.Words, corpus.Postings);
        var script = IndexFile.Of("search", "js", Encoding.UTF8.GetBytes(SearchScript.Text));
        foreach (var file in index.Files.Append(script))
            context.AddFile(new InputFile(Folder + file.Name, file.Content));
        var files = new SearchFiles(SitePath.Of(Folder + script.Name), SitePath.Of(Folder + index.Root.Name));
        context.Give(SearchPage.Path, files, files.Hash);
    }
}
