using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SiteGen.Fields;

/// <summary>What <c>docs/settings.md</c> says of a key, so that an editor says the same.</summary>
internal static partial class SettingsManual
{
    private static readonly Lazy<string> Text = new(() =>
    {
        using var stream = typeof(SettingsManual).Assembly.GetManifestResourceStream("settings.md")
            ?? throw new UnreachableException("settings.md is not embedded");
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>The keys of the tables below a heading with what the manual says of each, as Markdown.</summary>
    public static Dictionary<string, string> Below(string heading)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = Text.Value.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
            return said;
        var end = Text.Value.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        foreach (Match row in Row().Matches(Text.Value[start..(end < 0 ? Text.Value.Length : end)]))
        {
            foreach (Match key in Key().Matches(row.Groups["keys"].Value))
                said[key.Groups[1].Value] = Link().Replace(row.Groups["text"].Value, "${words}");
        }
        return said;
    }

    [GeneratedRegex(@"^\| (?<keys>`[^|]+) \| (?<text>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Key();

    // A link within the manual leads nowhere from an editor.
    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
