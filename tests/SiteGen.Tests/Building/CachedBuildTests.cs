using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>The output folder after any changes of input and output, with the cache beside it and without.</summary>
public class CachedBuildTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_sequence_of_edits_and_tampering_leaves_the_folder_that_a_new_build_makes(int seed)
    {
        using var folder = new TempFolder();
        folder.Write("input", StringSite.Tips(12, "tags: [one, two]"));
        var random = new Random(seed);
        for (var step = 0; step < 25; step++)
        {
            Edit(folder, random);
            Tamper(folder, random);
            var now = new DateOnly(2019, 3, 1).AddDays(random.Next(60));

            Assert.NotNull(Build(folder, "output", now, useCache: true));
            Assert.NotNull(Build(folder, $"new-{step}", now, useCache: false));

            Assert.Equal(folder.Read($"new-{step}"), folder.Read("output"));
            Directory.Delete(folder[$"new-{step}"], recursive: true);
        }
    }

    [Fact]
    public void Nothing_is_written_when_nothing_has_changed_even_on_another_day()
    {
        using var folder = new TempFolder();
        folder.Write("input", StringSite.Tips(3));
        Build(folder, "output", new DateOnly(2019, 1, 10), useCache: true);
        var before = Times(folder);

        var sameWeek = Build(folder, "output", new DateOnly(2019, 1, 12), useCache: true);
        Assert.Equal((0, 0), (sameWeek!.Changed, sameWeek.Removed));
        Assert.Equal(before, Times(folder));

        var nextTip = Build(folder, "output", new DateOnly(2019, 1, 15), useCache: true);
        Assert.True(nextTip!.Changed > 0, "the third tip is due");
    }

    [Fact]
    public void A_build_from_the_cache_says_what_the_first_one_said()
    {
        using var folder = new TempFolder();
        folder.Write("input", StringSite.Tips(3));
        var first = new DiagnosticBag();
        Build(folder, "output", new DateOnly(2019, 1, 2), useCache: true, first);
        var second = new DiagnosticBag();
        Build(folder, "output", new DateOnly(2019, 1, 2), useCache: true, second);
        Assert.Equal(first, second);
        Assert.NotEmpty(second);
    }

    [Fact]
    public void One_changed_body_writes_one_file()
    {
        using var folder = new TempFolder();
        folder.Write("input", StringSite.Tips(40));
        Build(folder, "output", null, useCache: true);
        var before = Times(folder);
        var tip = folder["input/tips/2019/2019-03-05-tip-10.md"];
        File.WriteAllText(tip, File.ReadAllText(tip) + string.Concat(Enumerable.Repeat("word ", 60)));
        Build(folder, "output", null, useCache: true);

        // The excerpt is another one: the page itself, three lists.
        var changed = Times(folder).Except(before).Select(file => file.Key).ToList();
        Assert.Contains("output/2019/03/05/tip-10/index.html", changed);
        File.AppendAllText(tip, "and one more\n");
        before = Times(folder);
        Build(folder, "output", null, useCache: true);
        changed = [.. Times(folder).Except(before).Select(file => file.Key)];
        Assert.Equal(["output/2019/03/05/tip-10/index.html"], changed);
    }

    private static WrittenSite? Build(
        TempFolder folder, string output, DateOnly? now, bool useCache, DiagnosticBag? diagnostics = null)
    {
        diagnostics ??= new DiagnosticBag();
        var options = new BuildOptions { Today = now, Clock = _ => new DateOnly(2026, 11, 21) };
        var files = new InputFolder(folder["input"], null).Read(diagnostics)!;
        if (useCache)
            return CachedBuild.Run(files, new RazorTheme(), folder[output], options, diagnostics);
        var plan = SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), options, diagnostics);
        Assert.True(plan is not null, string.Join('\n', diagnostics));
        return new OutputFolder(folder[output]).Replace(plan, null, options.Times, diagnostics);
    }

    private static SortedDictionary<string, DateTime> Times(TempFolder folder) => new(
        folder.Read("output").Keys
            .Select(file => $"output/{file}")
            .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(folder[file])),
        StringComparer.Ordinal);

    private static void Edit(TempFolder folder, Random random)
    {
        var tips = Directory.GetFiles(folder["input/tips"], "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var tip = tips[random.Next(tips.Length)];
        switch (random.Next(6))
        {
            case 0:
                File.AppendAllText(tip, string.Create(CultureInfo.InvariantCulture, $"\nMore: {random.Next(100)}.\n"));
                break;
            case 1 when tips.Length > 3:
                File.Delete(tip);
                break;
            case 2:
                File.Move(tip, tip.Replace(".md", "x.md", StringComparison.Ordinal));
                break;
            case 3:
                File.WriteAllText(folder["input/site.yml"], $"title: Tips {random.Next(3)}\nbase_url: https://tips.example.com\n");
                break;
            case 4:
                File.WriteAllText(folder[$"input/file-{random.Next(3)}.txt"], $"{random.Next(3)}");
                break;
        }
    }

    // What a person or another program may do to the output: change a file in place, replace it, delete it.
    private static void Tamper(TempFolder folder, Random random)
    {
        if (!Directory.Exists(folder["output"]) || random.Next(2) == 0)
            return;
        var files = Directory.GetFiles(folder["output"], "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var file = files[random.Next(files.Length)];
        switch (random.Next(5))
        {
            case 0:
                File.AppendAllText(file, "tampered");
                break;
            case 1:
                File.Delete(file);
                break;
            case 2:
                var right = File.ReadAllBytes(file);
                File.AppendAllText(file, "in place, then replaced");
                File.Delete(file);
                File.WriteAllBytes(file, right);
                break;
            case 3:
                Directory.Delete(folder["output"], recursive: true);
                break;
            case 4 when Directory.Exists(folder[".cache/sitegen/output/spare"]):
                File.WriteAllText(folder[".cache/sitegen/output/spare/index.html"], "tampered");
                File.WriteAllText(folder[".cache/sitegen/output/spare/stray.html"], "stray");
                break;
        }
    }
}
