using System.Globalization;

namespace SiteGen.Cli.Converting;

/// <summary>A place that a person names: <c>seeds/page.txt:12</c>, or <c>seeds/page.txt</c> for the whole file.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="File">The file, with <c>/</c> between folders.</param>
/// <param name="Line">The line, counted from 1; null where none was named.</param>
internal sealed record DumpPlace(string Typed, string File, int? Line)
{
    public static DumpPlace Parse(string typed)
    {
        var colon = typed.LastIndexOf(':');
        return colon > 0 && int.TryParse(typed.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new DumpPlace(typed, typed[..colon].Replace('\\', '/'), line)
            : new DumpPlace(typed, typed.Replace('\\', '/'), null);
    }

    /// <summary>The file's path below a folder; the folder in front may be left out.</summary>
    public string PathBelow(string folder)
    {
        var prefix = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return File.StartsWith(prefix, StringComparison.Ordinal) ? File[prefix.Length..] : File;
    }
}
