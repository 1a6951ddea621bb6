using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Cli.Converting;

/// <summary>
/// A place that a person names: <c>seeds/page.txt:12</c>, or <c>seeds/page.txt(12,1)</c> as messages have it, or
/// <c>seeds/page.txt</c> for the whole file.
/// </summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="File">The file, with <c>/</c> between folders.</param>
/// <param name="Line">The line, counted from 1; null where none was named.</param>
internal sealed partial record DumpPlace(string Typed, string File, int? Line)
{
    [GeneratedRegex(
        @"^(?<file>.+?)(?::(?<line>[0-9]{1,9})(?::[0-9]{1,9})?|\((?<line>[0-9]{1,9})(?:,[0-9]{1,9})?\))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex WithLine();

    public static DumpPlace Parse(string typed) => WithLine().Match(typed) is { Success: true } place
        ? new DumpPlace(typed, Slashed(place.Groups["file"].Value), int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture))
        : new DumpPlace(typed, Slashed(typed), null);

    /// <summary>The file's path below a folder, whatever the spelling of both; the folder in front may be left out.</summary>
    public string PathBelow(string folder)
    {
        var root = Path.GetFullPath(folder);
        foreach (var full in (string[])[Path.GetFullPath(File), Path.GetFullPath(Path.Join(root, File))])
        {
            var path = Slashed(Path.GetRelativePath(root, full));
            if (path != ".." && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path))
                return path;
        }
        return File;
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
