using System.Text;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Building;

/// <summary>
/// Whatever happens to the files of a site – cut off, lines doubled, moved from file to file, odd texts and bytes put
/// in – it is built, or its mistakes are named with their files; and the output stays in proportion.
/// </summary>
public class HostileInputTests
{
    private const int MaxGrowth = 64;

    private static readonly InputFile[] Originals = [.. SampleSite.InputFiles];

    private static readonly string[] Odd =
    [
        "---", "title: ", "title: [", "published: 2019-02-30", "published: 9999-12-31", "tags: [a, a, [b]]", "tags: {a: b}", "slug: ../x", "draft: 7",
        "redirect_from: [\"//\"]", "redirect_from: [\"/\uFEFF//x\"]", "guid: \u0001", "series: {name: }", "&a *a", "<<: *a", "? a", "- - -", "!!binary x",
        "[a](/about/ \"&#1;\")", "[a]()", "![](<>)", "[a][b]", "[b]: //x", "<script>", "<!-- ", "<!--more-->", "```&#1;", "| a |\n|---|", "[^1]: [^1]", "# ",
        "http://", "https://a.b/\u200B", "*a **b", "> > >", "- - -", "1. ", "\t", "\u0000", "\u001B[31m", "\u202E", "\uFEFF", "\uFFFE", "\r", "\u2028", "e\u0301",
        "👩\u200D👩", "page_size: 0", "base_url: http://a:b@c", "language: xx-", "old_site: //%", "navigation: 1", "comments: x", "lead: nowhere",
    ];

    [Fact]
    public void A_damaged_site_is_built_or_explained() => Fuzz.Each(40, Check);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Any_damaged_site_is_built_or_explained() => Fuzz.Each(1_000, Check);

    private static void Check(int number)
    {
        var files = Damaged(new Random(number));
        try
        {
            var site = StringSite.Build(files, now: number % 2 == 0 ? "2019-03-01" : null, early: number % 3 == 0);
            Assert.All(site.Diagnostics, said => Assert.NotEmpty(said.Location.File));
            if (!site.IsBuilt)
            {
                Assert.Contains(site.Diagnostics, said => said.Severity == Severity.Error);
                return;
            }
            var size = site.Plan.Routes.Sum(route => (long)site.Plan.Render(route).Length);
            Assert.InRange(size, 0, 2_000_000 + (MaxGrowth * files.Sum(file => (long)file.Content.Length)));
        }
        catch (Exception exception)
        {
            Assert.Fail($"input {number}: {exception}");
        }
    }

    private static InputFile[] Damaged(Random random)
    {
        var files = Originals.ToArray();
        for (var damage = random.Next(1, 4); damage > 0; damage--)
        {
            ref var file = ref files[random.Next(files.Length)];
            file = new InputFile(file.Path, Damaged(file.Content.ToArray(), random));
        }
        return files;
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1:
                return bytes[random.Next(bytes.Length + 1)..];
            case 2:
                for (var count = Math.Min(bytes.Length, random.Next(1, 6)); count > 0; count--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default:
                var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
                var at = random.Next(lines.Count);
                switch (random.Next(5))
                {
                    case 0:
                        lines.Insert(random.Next(lines.Count + 1), lines[at]);
                        break;
                    case 1:
                        lines.RemoveAt(at);
                        break;
                    case 2:
                        lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Utf8InLatin1(Odd[random.Next(Odd.Length)]));
                        break;
                    case 3:
                        var other = Originals[random.Next(Originals.Length)].Content;
                        lines.InsertRange(at, Encoding.Latin1.GetString(other.Span).Split('\n').Take(random.Next(1, 8)));
                        break;
                    default:
                        lines.Insert(at, Utf8InLatin1(Odd[random.Next(Odd.Length)]));
                        break;
                }
                return Encoding.Latin1.GetBytes(string.Join('\n', lines));
        }
    }

    private static string Utf8InLatin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
