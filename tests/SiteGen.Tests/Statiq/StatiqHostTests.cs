using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging;
using SiteGen.Routes;
using SiteGen.Statiq;
using SiteGen.Tests.Support;
using SiteGen.Text;
using Statiq.Common;
using Statiq.Core;

namespace SiteGen.Tests.Statiq;

/// <summary>
/// The host for Statiq, its own source compiled here against Statiq’s signatures: a change of the library that breaks the
/// host breaks this build.
/// </summary>
public class StatiqHostTests
{
    private static readonly ImmutableArray<InputFile> Files =
    [
        .. StringSite.Files(StringSite.Tips(25, "categories: [Sports]\ntags: [resolve, NHL]") +
            """
            -- pages/about.md --
            ---
            title: About
            ---

            Text.
            """),
        new InputFile("images/none.bin", ReadOnlyMemory<byte>.Empty),
    ];

    [Fact]
    public async Task The_pipelines_together_write_the_same_bytes_as_our_own_program()
    {
        var run = await Run(Files);
        var site = StringSite.Build(Files, now: "2026-01-01");
        Assert.Equal(site.Paths.Order(StringComparer.Ordinal), run.Files.Keys);
        Assert.All(run.Files, file => Assert.Equal(site.Bytes(file.Key), file.Value));
    }

    [Fact]
    public async Task Each_output_is_of_one_pipeline()
    {
        var run = await Run(Files);
        Assert.Equal(25, run.OutputsOf("Posts").Length);
        Assert.Equal(StringSite.Build(Files, now: "2026-01-01").Paths.Count(), Groups.Sum(pipeline => run.OutputsOf(pipeline.GetType().Name).Length));
        Assert.Equal(Enum.GetNames<PageGroup>().Order(), Groups.Select(pipeline => pipeline.GetType().Name).Order());
    }

    [Fact]
    public async Task A_post_says_what_Statiq_s_modules_look_for()
    {
        var post = (await Run(Files)).OutputsOf("Posts").Single(document => document.Get<string>(Keys.Title) == "Tip 7");
        Assert.Equal("/blog/input/tips/2019/2019-02-12-tip-7.md", post.Source.FullPath);
        Assert.Equal("2019/02/12/tip-7/index.html", post.Destination.FullPath);
        Assert.Equal("text/html", Assert.IsType<MemoryContent>(post.ContentProvider).MediaType);
        Assert.Equal("Text of tip 7.", post.Get<string>(Keys.Excerpt));
        Assert.Equal(new DateTime(2019, 2, 12), post.Get<DateTime>("Published"));
        Assert.Equal(["resolve", "NHL"], post.Get<string[]>("Tags"));
        Assert.Equal(["Sports"], post.Get<string[]>("Categories"));
        Assert.Equal("PostPage", post.Get<string>("Kind"));
    }

    [Fact]
    public async Task A_page_of_a_list_says_its_number_and_what_it_lists()
    {
        var second = (await Run(Files)).OutputsOf("Archives").Single(document => document.Destination.FullPath == "tag/nhl/page/2/index.html");
        Assert.Equal((2, 3, "NHL"), (second.Get<int>(Keys.Index), second.Get<int>(Keys.TotalPages), second.Get<string>(Keys.GroupKey)));
    }

    [Fact]
    public async Task A_module_that_a_user_adds_after_rendering_changes_what_is_written()
    {
        var run = new StatiqRun(new DateTime(2026, 1, 1), new StatiqRun.Tracker());
        await run.Run(new Inputs(), Documents(Files));
        await run.Run(new Plan(), []);
        var posts = new Posts();
        posts.PostProcessModules.Add(new Shout());
        await run.Run(posts, []);
        Assert.Contains("TEXT OF TIP 7.", Encoding.UTF8.GetString(run.Files["2019/02/12/tip-7/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_mistake_Statiq_still_knows_what_it_wrote()
    {
        var tracker = new StatiqRun.Tracker
        {
            PreviousWrites = [new("a/index.html", 1), new("b/index.html", 2)],
            PreviousContent = [new("a/index.html", 3)],
        };
        var run = new StatiqRun(new DateTime(2026, 1, 1), tracker);
        await run.Run(new Inputs(), Documents([.. Files, new InputFile("tips/b.md", "---\ntitel: x\n---\n")]));
        await Assert.ThrowsAsync<ExecutionException>(() => run.Run(new Plan(), []));
        Assert.Equal(new Dictionary<NormalizedPath, int> { ["a/index.html"] = 1, ["b/index.html"] = 2 }, tracker.Writes);
        Assert.Equal(new Dictionary<NormalizedPath, int> { ["a/index.html"] = 3 }, tracker.Contents);
        Assert.Contains(
            run.Log, entry => entry.Level == LogLevel.Error && entry.Source == "/blog/input/tips/b.md"
                && entry.Message.Contains("input/tips/b.md(2,1): error SG1013", StringComparison.Ordinal));
        Assert.Empty(run.Files);
    }

    private static Pipeline[] Groups => [new Posts(), new Pages(), new Archives(), new SiteGen.Statiq.Index(), new Feeds(), new Assets()];

    private static async Task<StatiqRun> Run(IEnumerable<InputFile> files)
    {
        var run = new StatiqRun(new DateTime(2026, 1, 1), new StatiqRun.Tracker());
        await run.Run(new Inputs(), Documents(files));
        await run.Run(new Plan(), []);
        foreach (var pipeline in Groups)
            await run.Run(pipeline, []);
        return run;
    }

    private static IEnumerable<IDocument> Documents(IEnumerable<InputFile> files) => files.Select(file => new StatiqRun.Document(
        $"/blog/input/{file.Path}", file.Path, ImmutableDictionary<string, object>.Empty, new MemoryContent(file.Content.ToArray())));

    private sealed class Shout : Module
    {
        protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context) =>
            [input.Clone(new MemoryContent(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(await input.GetContentBytesAsync()).ToUpperInvariant())))];
    }
}
