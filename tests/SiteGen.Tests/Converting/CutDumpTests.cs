using SiteGen.Converter.Markdown;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>A dump that was cut off says less than the whole one, and nothing else.</summary>
[Trait("Speed", "Slow")]
public class CutDumpTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nothing_is_invented_wherever_it_is_cut(int number)
    {
        var seed = Dumps.Seeds()[number];
        var whole = Dumps.Convert([seed]).Tips.ToDictionary(tip => tip.Key);
        for (var length = 40; length < seed.Content.Length; length += 13)
        {
            foreach (var tip in Dumps.Convert([new InputFile(seed.Path, seed.Content[..length])]).Tips)
            {
                Assert.True(whole.TryGetValue(tip.Key, out var original), $"cut at {length}: “{tip.Post.Title}” is no tip");
                Assert.True(
                    Words(original.Markdown).StartsWith(Words(tip.Markdown), StringComparison.Ordinal),
                    $"cut at {length}: “{tip.Post.Title}” ends with “{tip.Markdown[Math.Max(0, tip.Markdown.Length - 60)..]}”");
                // The last category may be cut; a byline that ends with the dump can't tell.
                Assert.All(
                    tip.Post.Categories,
                    category => Assert.Contains(original.Post.Categories, known => known.StartsWith(category, StringComparison.Ordinal)));
                Assert.All(tip.Post.Tags, tag => Assert.Contains(tag, original.Post.Tags));
            }
        }
    }

    private static string Words(string markdown) => Folding.Words(PlainText.Of(BlogMarkdown.Parse(markdown)));
}
