using System.Text;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// The names of the report's pages. A dump may be called anything, so its page is called by slug and hash of its path:
/// readable, unique and valid on every file system.
/// </summary>
internal static class ReportNames
{
    public const string Index = "index.html";

    public const string IndexData = "index.json";

    public const string Style = "report.css";

    private const int SlugLength = 100;

    /// <summary>The page of a dump, with <c>.html</c> or <c>.json</c> behind it: <c>dumps/page-txt-1a2b3c4d</c>.</summary>
    public static string OfDump(string path) => $"dumps/{Unique(path)}";

    /// <summary>The page of a tip: <c>tips/2019-2019-04-09-a-tip-md-1a2b3c4d.html</c>.</summary>
    public static string OfTip(string path) => $"tips/{Unique(path)}.html";

    private static string Unique(string path)
    {
        var slug = Slug.From(path)?.Value ?? "dump";
        var hash = $"{ContentKey.Of(Encoding.UTF8.GetBytes(path)).High >> 32:x8}";
        return $"{(slug.Length <= SlugLength ? slug : slug[..SlugLength])}-{hash}";
    }
}
