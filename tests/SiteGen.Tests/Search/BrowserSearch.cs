using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Addresses;
using SiteGen.Features.Search;
using SiteGen.Features.Topics;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

/// <summary>A query, as a reader types it.</summary>
internal sealed record Query(string Text, bool Typing = false, bool Newest = false);

/// <summary>What the browser's script answers.</summary>
internal sealed record Answer(
    int[] Tips, int All, double[] Scores, string[] Missing, string[] Marks, string[] Hrefs, int Files);

/// <summary>Runs the browser's script over an index.</summary>
internal static class BrowserSearch
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record Answers(Answer[] Queries, string[] Texts, string[][] Excerpts);

    /// <summary>Makes an index of some posts, the oldest first, and asks it.</summary>
    public static Answer[] Ask(ImmutableArray<PostText> posts, ImmutableArray<Topic> topics, params Query[] queries)
    {
        using var folder = new TempFolder();
        var index = IndexOf(posts, topics);
        foreach (var file in index.Files)
            File.WriteAllBytes(Path.Join(folder.Path, file.Name), file.Content.ToArray());
        File.WriteAllBytes(Path.Join(folder.Path, "root.json"), index.Root.Content.ToArray());
        File.WriteAllText(Path.Join(folder.Path, "queries.json"), JsonSerializer.Serialize(queries, Options));
        return Run(folder).Queries;
    }

    /// <summary>The words of texts, as the script folds them.</summary>
    public static string[] Fold(IReadOnlyList<string> texts)
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Join(folder.Path, "texts.json"), JsonSerializer.Serialize(texts, Options));
        return Run(folder).Texts;
    }

    /// <summary>The sentences that the script shows, marked words between <c>[</c> and <c>]</c>.</summary>
    public static string Excerpt(string[] paragraphs, string[] marks, int length = 240)
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Join(folder.Path, "excerpts.json"), JsonSerializer.Serialize(new[] { new { paragraphs, marks, length } }, Options));
        var text = new StringBuilder();
        foreach (var (i, piece) in Run(folder).Excerpts[0].Index())
            text.Append(i % 2 == 0 ? piece : $"[{piece}]");
        return text.ToString();
    }

    public static SearchIndex IndexOf(ImmutableArray<PostText> posts, ImmutableArray<Topic> topics)
    {
        var corpus = Corpus.Of(posts, [.. topics.Select(topic => topic.Label)], TopicMatching.PhrasesOf(topics));
        var topicsOf = TopicMatching.Match(topics, posts, corpus.Posts, _ => [], new DiagnosticBag());
        var names = topics.Select(topic => (topic.Name, $"/topics/{topic.Slug}/")).ToImmutableArray();
        return SearchIndex.Write(posts, names, topicsOf, new SiteLinks(new Uri("https://tips.example.com/")), corpus, Postings.Of(corpus, topicsOf));
    }

    private static Answers Run(TempFolder folder)
    {
        File.WriteAllText(Path.Join(folder.Path, "search.mjs"), SearchScript.Text);
        var output = Node.RunScript(Repository.PathOf("tests", "SiteGen.Tests", "Search", "search-runner.mjs"), folder.Path);
        return JsonSerializer.Deserialize<Answers>(output, Options)!;
    }
}
