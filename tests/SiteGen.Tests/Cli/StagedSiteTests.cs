using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Caching;
using SiteGen.Cli.Input;
using SiteGen.Cli.Output;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Cli;

/// <summary>The steps in which a site is written, and how another program joins them.</summary>
public sealed class StagedSiteTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_step_works_on_the_whole_new_site_before_any_of_it_is_in_its_place()
    {
        for (var tips = 2; tips < 5; tips++)
        {
            _folder.Write("input", StringSite.Tips(tips));
            var before = _folder.Read("output");
            Write(staged =>
            {
                Assert.Equal(before, _folder.Read("output"));
                var pages = Directory.GetFiles(staged, "index.html", SearchOption.AllDirectories);
                Directory.CreateDirectory(Path.Join(staged, "by-hand"));
                File.WriteAllText(Path.Join(staged, "by-hand/index.txt"), $"{pages.Length} pages");
            });
            var pages = Directory.GetFiles(_folder["output"], "index.html", SearchOption.AllDirectories);
            Assert.Equal($"{pages.Length} pages", File.ReadAllText(_folder["output/by-hand/index.txt"]));
        }
        // It is the build's own file, and goes with the step.
        Write(step: null);
        Assert.False(Directory.Exists(_folder["output/by-hand"]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_output_as_it_was()
    {
        _folder.Write("input", StringSite.Tips(2));
        Write(step: null);
        var before = _folder.Read("output");
        _folder.Write("input", StringSite.Tips(3));
        Assert.Throws<IOException>(() => Write(_ => throw new IOException("the step failed")));
        Assert.Equal(before, _folder.Read("output"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, "*.sitegen-*"));
    }

    // What BuildRun does, with a step in between.
    private void Write(Action<string>? step)
    {
        var diagnostics = new DiagnosticBag();
        var output = OutputFolder.Of(_folder["output"]);
        var cache = new CacheFolder(output.Path);
        var posts = new PostCache { Seed = cache.Seed };
        var options = new BuildOptions { Cache = posts };
        var plan = SiteBuilder.Plan(SiteInput.From(new InputFolder(_folder["input"], null).Read(diagnostics)!), new RazorTheme(), options, diagnostics);
        using var claim = output.Claim(cache.ReadLastBuild(), diagnostics);
        var staged = StagedSite.Render(plan!, claim!, new SpareFolder(cache.Spare), cache.Seed, options.Times, TestContext.Current.CancellationToken);
        if (step is not null)
            staged.AddFiles(step);
        var result = staged.Commit(flush: true);
        cache.Write(new LastBuild(cache.Seed, default, "UTC", new DateOnly(2026, 1, 1), null, result.Posts, result.Files, []), diagnostics);
        Assert.Empty(diagnostics);
    }
}
