using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>A build with what earlier builds have kept gives the same bytes, and says the same, as one without.</summary>
public class CacheTests
{
    private static readonly string[] Slugs = ["listen", "smile", "call-back", "thank-you"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_sequence_of_changes_gives_the_same_with_and_without_what_was_kept(int seed)
    {
        var random = new Random(seed);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["site.yml"] = "title: Tips\nbase_url: https://tips.example.com\n",
            ["pages/about.md"] = "---\ntitle: About\n---\n\nSee [a tip](../tips/2019/listen.md).\n",
        };
        foreach (var slug in Slugs)
            files[$"tips/2019/{slug}.md"] = Tip(slug, random);
        byte[] saved = [];
        for (var step = 0; step < 40; step++)
        {
            Change(files, random);
            var input = files.Select(file => new InputFile(file.Key, file.Value)).ToList();
            var now = new DateOnly(2019, 1, 1).AddDays(random.Next(400));

            // As a host does it: written and read again between any two builds.
            var kept = PostCache.Read(saved);
            var cached = Build(input, kept, now);
            var uncached = Build(input, new PostCache(), now);

            Assert.Equal(uncached.Messages, cached.Messages);
            Assert.Equal(uncached.IsBuilt, cached.IsBuilt);
            if (!cached.IsBuilt)
                continue;
            Assert.Equal(uncached.Paths, cached.Paths);
            foreach (var path in uncached.Paths)
                Assert.Equal(uncached.Text(path), cached.Text(path));
            saved = [.. kept.IsAppended ? saved : [], .. SaveOf(kept)];
        }
    }

    [Fact]
    public void No_field_of_a_post_is_forgotten()
    {
        var post = new Post
        {
            Id = "",
            Title = "“Title”",
            Slug = Slug.Parse("a-slug")!,
            Published = new DateOnly(2019, 4, 9),
            Updated = new DateOnly(2019, 4, 16),
            Language = "de",
            PublishedAbout = new PublishedAbout(new DateOnly(2010, 1, 1), new DateOnly(2011, 1, 1), "evidence"),
            Categories = ["One", "Two"],
            Tags = ["three"],
            Topics = [new NamedTopic("Four", new Location("", 7, 9)), new NamedTopic("Five", new Location("", 7, 15))],
            Takeaway = "A line.",
            Series = new SeriesPart("Six", 7),
            Recovered = Recovery.Excerpt,
            Sources = ["a.txt"],
            RedirectFrom = ["/old/"],
            Description = "A sentence.",
            FeedId = "urn:x",
            IsDraft = true,
        };
        // A new field needs a value above and a line in CachedPostFormat.
        foreach (var property in typeof(Post).GetProperties().Where(property => property.CanWrite && property.Name is not ("Id" or "Location" or "IsToCome")))
            Assert.False(IsDefault(property.GetValue(post)), $"this test gives {property.Name} no value");

        var kept = new CachedPost(
            post, new TextHtml("<p>é</p>"u8.ToArray(), "excerpt", "description", ["a-heading"]), [new TextLink("a.md", "/a/")]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        CachedPostFormat.Write(kept, writer);
        var read = CachedPostFormat.Read(stream.ToArray());

        foreach (var property in typeof(Post).GetProperties())
            Assert.Equivalent(property.GetValue(post), property.GetValue(read.Post), strict: true);
        Assert.Equal("<p>é</p>", Encoding.UTF8.GetString(read.Text.Body.Span));
        Assert.Equal((kept.Text.Excerpt, kept.Text.Description), (read.Text.Excerpt, read.Text.Description));
        Assert.Equal(kept.Links, read.Links);
    }

    [Fact]
    public void What_was_kept_half_or_by_another_program_counts_as_nothing()
    {
        var kept = new PostCache();
        Build([.. StringSite.Files(StringSite.Tips(3))], kept, null);
        var saved = SaveOf(kept);

        Assert.False(PostCache.Read(saved.AsMemory(0, saved.Length - 1)).HasChanged);
        Assert.True(PostCache.Read(saved).HasChanged, "what was kept and not yet used could be dropped");
        for (var at = 0; at < saved.Length; at += 97)
        {
            saved[at] ^= 1;
            Assert.False(PostCache.Read(saved).HasChanged);
            saved[at] ^= 1;
        }
    }

    [Fact]
    public void What_is_new_is_written_behind_what_was_kept_until_much_of_it_is_of_no_use()
    {
        byte[] saved = [];
        var appended = 0;
        var files = StringSite.Files(StringSite.Tips(20)).ToDictionary(file => file.Path);
        var paths = files.Keys.Where(path => path.StartsWith("tips/", StringComparison.Ordinal)).ToList();
        for (var step = 0; step < 40; step++)
        {
            var path = paths[step % paths.Count];
            files[path] = new InputFile(path, Encoding.UTF8.GetString(files[path].Content.Span) + $"\nMore {step}.\n");
            var kept = PostCache.Read(saved);
            var cached = Build([.. files.Values], kept, null);
            var anew = new PostCache();
            var uncached = Build([.. files.Values], anew, null);
            foreach (var output in uncached.Paths)
                Assert.Equal(uncached.Text(output), cached.Text(output));
            appended += kept.IsAppended ? 1 : 0;
            saved = [.. kept.IsAppended ? saved : [], .. SaveOf(kept)];
            Assert.InRange(saved.Length, SaveOf(anew).Length, SaveOf(anew).Length * 3 / 2);

            var again = PostCache.Read(saved);
            Build([.. files.Values], again, null);
            Assert.NotEqual(again.HasChanged, again.IsAppended); // There is nothing new, only perhaps much of no use.
        }
        Assert.InRange(appended, 15, 35);
    }

    private static bool IsDefault(object? value) =>
        value is null or "" || (value is ImmutableArray<string> array && array.IsDefaultOrEmpty)
        || (value is ImmutableArray<NamedTopic> topics && topics.IsDefaultOrEmpty);

    private static byte[] SaveOf(PostCache cache)
    {
        using var stream = new MemoryStream();
        cache.Write(stream);
        return stream.ToArray();
    }

    private static BuiltSite Build(List<InputFile> files, PostCache cache, DateOnly? now)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { Today = now, Cache = cache };
        return new BuiltSite(SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), options, diagnostics), [.. diagnostics]);
    }

    private static void Change(SortedDictionary<string, string> files, Random random)
    {
        var tips = files.Keys.Where(path => path.StartsWith("tips/", StringComparison.Ordinal)).ToList();
        var one = tips.Count == 0 ? "tips/2019/listen.md" : tips[random.Next(tips.Count)];
        switch (random.Next(6))
        {
            case 0:
                files.Remove(one);
                break;
            case 1 when files.Remove(one, out var moved):
                files[$"tips/{random.Next(2018, 2021)}/{Slugs[random.Next(Slugs.Length)]}.md"] = moved;
                break;
            case 2:
                files["site.yml"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"title: Tips {random.Next(3)}\nbase_url: https://tips.example.com/{(random.Next(2) == 0 ? "" : "blog/")}\npage_size: {random.Next(1, 4)}\n");
                break;
            case 3 when files.ContainsKey(one):
                files[one] += $"\nMore of it: {random.Next(100)}.\n";
                break;
            default:
                var slug = Slugs[random.Next(Slugs.Length)];
                files[$"tips/2019/{slug}.md"] = Tip(slug, random);
                break;
        }
    }

    private static string Tip(string slug, Random random)
    {
        var date = new DateOnly(2019, 1, 1).AddDays(random.Next(400));
        var other = Slugs[random.Next(Slugs.Length)];
        var newSlug = random.Next(4) == 0 ? $"slug: {slug}-{random.Next(3)}\n" : "";
        var recovered = random.Next(3) == 0 ? "recovered: excerpt\n" : "";
        var link = random.Next(3) switch
        {
            0 => $"[another]({other}.md)",
            1 => "[about](/about/)",
            _ => "https://example.com",
        };
        return $"---\ntitle: Tip {slug}\npublished: {date:yyyy-MM-dd}\n{newSlug}{recovered}categories: [Advice, {other}]\ntags: [{slug}]\n---\n\n"
            + $"Text {random.Next(1000)} with {link}.\n";
    }
}
