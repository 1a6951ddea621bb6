using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Cli.Output;
using SiteGen.Images;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>The output folder after any changes of input and output, with the cache beside it and without.</summary>
[Trait("Speed", "Slow")]
public class CachedBuildTests
{
    /// <summary>What a build depends on beside its files.</summary>
    private sealed record Setup(int Theme, Uri? BaseUrl, DateOnly Now, bool Drafts = false, bool Future = false, bool Pictures = true);

    public static TheoryData<int> Seeds => [.. Fuzz.Numbers(4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_sequence_of_changes_and_tampering_leaves_the_folder_that_a_new_build_makes(int seed)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var author = new RandomAuthor(folder, random);
        var setup = new Setup(1, null, new DateOnly(2019, 3, 1));
        var story = new List<string>();
        for (var step = 0; step < 50; step++)
        {
            story.Add($"step {step}:");
            // Mostly one kind of change alone, so that nothing else can make up for what the cache overlooks.
            var kind = random.Next(5);
            for (var edits = kind is 0 or 4 ? random.Next(1, 4) : 0; edits > 0; edits--)
                story.Add(author.Edit());
            if (kind is 1 or 4)
                story.Add(Tamper(folder, random));
            if (kind is 2 or 4)
                story.Add(TamperWithCache(folder, random));
            if (kind is 3 or 4)
                setup = Change(setup, random);
            story.Add($"{setup}");

            var kept = new DiagnosticBag();
            var written = Build(folder, "output", setup, useCache: true, kept);
            var anew = new DiagnosticBag();
            Assert.NotNull(Build(folder, "new", setup, useCache: false, anew));

            var output = folder.Read("output");
            var wrong = folder.Read("new").Except(output).Concat(output.Except(folder.Read("new"))).Select(file => file.Key).Distinct();
            Assert.True(written is not null && !wrong.Any(), $"{string.Join(", ", story)}: {string.Join(", ", wrong)}{string.Join(", ", kept)}");
            // What the build before had is told once, and not known to a build into a new folder.
            Assert.Equal(anew, kept.Where(said => said.Code is not ("SG1541" or "SG1542" or "SG1543")));
            Directory.Delete(folder["new"], recursive: true);
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
    public void One_changed_body_writes_its_page_and_the_receipt()
    {
        using var folder = new TempFolder();
        folder.Write("input", StringSite.Tips(40));
        Build(folder, "output", null, useCache: true);
        var before = Times(folder);
        var tip = folder["input/tips/2019/2019-03-05-tip-10.md"];
        File.WriteAllText(tip, File.ReadAllText(tip) + string.Concat(Enumerable.Repeat("word ", 60)));
        Build(folder, "output", null, useCache: true);

        // The excerpt is another one: the page itself, three lists. The index of the search knows the new words.
        var changed = Times(folder).Except(before).Select(file => file.Key).ToList();
        Assert.Contains("output/2019/03/05/tip-10/index.html", changed);
        File.AppendAllText(tip, "and one more\n");
        before = Times(folder);
        Build(folder, "output", null, useCache: true);
        changed = [.. Times(folder).Except(before).Select(file => file.Key).Where(file => !file.StartsWith("output/search/", StringComparison.Ordinal))];
        Assert.Equal(["output/.sitegen", "output/2019/03/05/tip-10/index.html", "output/receipt.json"], changed);
    }

    private static BuildResult? Build(
        TempFolder folder, string output, DateOnly? now, bool useCache, DiagnosticBag? diagnostics = null) =>
        Build(folder, output, new RazorTheme(), new BuildOptions { Today = now }, useCache, diagnostics ?? []);

    private static BuildResult? Build(
        TempFolder folder, string output, Setup setup, bool useCache, DiagnosticBag diagnostics) =>
        Build(
            folder, output, new SignedTheme(setup.Theme), new BuildOptions
            {
                Today = setup.Now,
                BaseUrl = setup.BaseUrl,
                ShowsDrafts = setup.Drafts,
                ShowsFuture = setup.Future,
                Pictures = setup.Pictures ? SkiaPictures.Source : null,
            },
            useCache, diagnostics);

    private static BuildResult? Build(
        TempFolder folder, string output, ITheme theme, BuildOptions options, bool useCache, DiagnosticBag diagnostics)
    {
        options = options with { Clock = _ => new DateOnly(2026, 11, 21) };
        return BuildRun.Run(seed => new InputFolder(folder["input"], null).Read(diagnostics, seed)!, theme, new BuildTarget(folder[output], useCache), options, diagnostics);
    }

    private static SortedDictionary<string, DateTime> Times(TempFolder folder) => new(
        folder.Read("output").Keys
            .Select(file => $"output/{file}")
            .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(folder[file])),
        StringComparer.Ordinal);

    private static Setup Change(Setup setup, Random random) => random.Next(8) switch
    {
        7 => setup with { Pictures = !setup.Pictures },
        5 => setup with { Drafts = !setup.Drafts },
        6 => setup with { Future = !setup.Future },
        0 => setup with { Theme = 1 - setup.Theme },
        1 => setup with { BaseUrl = random.Next(2) == 0 ? null : new Uri("https://preview.example.com/") },
        2 => setup with { BaseUrl = new Uri("https://example.com/tips/") },
        // Back in time, too.
        _ => setup with { Now = new DateOnly(2019, 2, 1).AddDays(random.Next(90)) },
    };

    // What a person or another program may do to the output: change a file in place, replace it, delete it.
    private static string Tamper(TempFolder folder, Random random)
    {
        if (!Directory.Exists(folder["output"]))
            return "";
        var files = folder.Read("output").Keys.Where(path => !path.StartsWith('.')).ToArray();
        var path = files[random.Next(files.Length)];
        var file = folder[$"output/{path}"];
        switch (random.Next(6))
        {
            case 0:
                File.AppendAllText(file, "tampered");
                return $"{path} tampered with";
            case 1:
                File.Delete(file);
                return $"{path} deleted";
            case 2:
                var right = File.ReadAllBytes(file);
                File.AppendAllText(file, "in place, then replaced");
                File.Delete(file);
                File.WriteAllBytes(file, right);
                return $"{path} replaced";
            case 3:
                Directory.Delete(folder["output"], recursive: true);
                return "no output";
            case 4 when Directory.Exists(folder[".cache/sitegen/output/spare"]):
                File.WriteAllText(folder[".cache/sitegen/output/spare/index.html"], "tampered");
                File.WriteAllText(folder[".cache/sitegen/output/spare/stray.html"], "stray");
                return "the spare folder tampered with";
            default:
                return "";
        }
    }

    // What may happen to the cache: deleted, cut off, changed by a bit, or put back from an older backup.
    private static string TamperWithCache(TempFolder folder, Random random)
    {
        var name = random.Next(2) == 0 ? "posts" : "last-build";
        var (file, backup) = (folder[$".cache/sitegen/output/{name}"], folder[$"backup-{name}"]);
        if (!File.Exists(file))
            return "";
        switch (random.Next(9))
        {
            case 0:
                File.Delete(file);
                return $"{name} deleted";
            case 1:
                var bytes = File.ReadAllBytes(file);
                File.WriteAllBytes(file, bytes[..random.Next(bytes.Length)]);
                return $"{name} cut off";
            case 2:
                bytes = File.ReadAllBytes(file);
                bytes[random.Next(bytes.Length)] ^= 1;
                File.WriteAllBytes(file, bytes);
                return $"a bit of {name}";
            case 3 or 4 when File.Exists(backup):
                File.Copy(backup, file, overwrite: true);
                return $"{name} put back";
            case 5 or 6:
                File.Copy(file, backup, overwrite: true);
                return $"{name} put aside";
            case 7:
                Directory.Delete(folder[".cache"], recursive: true);
                return "no cache";
            default:
                return "";
        }
    }
}
