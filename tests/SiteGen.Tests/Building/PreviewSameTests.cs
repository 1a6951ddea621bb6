using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Cli.Previewing;
using SiteGen.Images;
using SiteGen.Mail;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>A preview keeps what it made of files that stay the same; it must show what a new one shows.</summary>
[Trait("Speed", "Slow")]
public class PreviewSameTests
{
    private static readonly Uri Address = new("http://localhost:5080/");

    public static TheoryData<int> Seeds => [.. Fuzz.Numbers(2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_sequence_of_changes_it_shows_and_says_what_a_new_one_does(int seed)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var author = new RandomAuthor(folder, random);
        var input = new InputFolder(folder["input"], null);
        using var preview = new PreviewSite(input, Address);
        preview.Refresh(null);
        var story = new List<string>();
        for (var step = 0; step < 40; step++)
        {
            var before = folder.Read("input");
            for (var edits = random.Next(1, 4); edits > 0; edits--)
                story.Add(author.Edit());
            if (random.Next(5) == 0)
                Break(folder["input/tips/more"], random, story);
            var after = folder.Read("input");
            // As the watch would name it; sometimes it can't.
            var changed = before.Keys.Union(after.Keys).Where(file => before.GetValueOrDefault(file) != after.GetValueOrDefault(file));
            preview.Refresh(random.Next(4) == 0 ? null : [.. changed.Select(file => folder[$"input/{file}"])]);

            var said = new DiagnosticBag();
            var anew = SiteBuilder.Plan(SiteInput.From(input.Read(said)!), new RazorTheme(), Options(), said);
            var shown = preview.Current;
            var soFar = string.Join(", ", story);
            Assert.True(shown.IsWrong == anew is null, soFar);
            Assert.Equal(said, shown.Diagnostics);
            if (anew is null)
                continue;
            Assert.Equal(anew.Routes.Select(route => route.Path), shown.Plan!.Routes.Select(route => route.Path));
            for (var i = 0; i < anew.Routes.Length; i++)
            {
                Assert.True(
                    anew.Render(anew.Routes[i]).Span.SequenceEqual(shown.Plan.Render(shown.Plan.Routes[i]).Span),
                    $"{anew.Routes[i].Path}: {soFar}");
            }
        }
    }

    // A mistake in one tip, until it is mended by the next one's that is mended.
    private static void Break(string tips, Random random, List<string> story)
    {
        var files = Directory.GetFiles(tips, "*.md").Order(StringComparer.Ordinal).ToArray();
        var file = files[random.Next(files.Length)];
        var text = File.ReadAllText(file);
        if (random.Next(2) == 0 || text.Contains("titel: x\n", StringComparison.Ordinal))
        {
            foreach (var wrong in files)
                File.WriteAllText(wrong, File.ReadAllText(wrong).Replace("titel: x\n", "", StringComparison.Ordinal));
            story.Add("all mended");
        }
        else
        {
            File.WriteAllText(file, "---\ntitel: x\n" + text[4..]);
            story.Add("a mistake");
        }
    }

    private static BuildOptions Options() => new()
    {
        BaseUrl = Address,
        Clock = config => BuildCommand.TodayIn(config.TimeZone),
        ShowsDrafts = true,
        ShowsFuture = true,
        Pictures = SkiaPictures.Source,
        Mail = MimeMail.Source,
    };
}
