using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Comments;
using SiteGen.Features.Redirects;
using SiteGen.Features.Topics;
using SiteGen.Sites;

namespace SiteGen.Tests.Writing;

/// <summary>docs/settings.md beside the code that reads the files.</summary>
public partial class SettingsDocTests
{
    public static TheoryData<string, string[]> Files => new()
    {
        { "site.yml", [.. SiteConfigFile.Keys, .. SiteFeatures.All.SelectMany(feature => feature.SettingKeys)] },
        { "A tip", [.. PostFile.Keys] },
        { "A page", [.. PageFile.Keys] },
        { "topics.yml", [.. TopicsFile.Keys] },
        { "A comment", [.. CommentFile.Keys] },
        { "gone.yml", [.. GoneFile.Keys] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_key_is_described_and_no_other(string heading, string[] keys) => Assert.Equal(
        keys.Distinct().Order(StringComparer.Ordinal), Described(heading).Order(StringComparer.Ordinal));

    // The keys in the first column of the table below a heading.
    private static IEnumerable<string> Described(string heading)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "settings.md"));
        var start = text.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/settings.md has no heading '{heading}'");
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Key().Matches(line.Split('|')[1]).Select(key => key.Groups[1].Value));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Key();
}
