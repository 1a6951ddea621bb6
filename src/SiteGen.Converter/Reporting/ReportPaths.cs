using SiteGen.Addresses;

namespace SiteGen.Converter.Reporting;

/// <summary>The paths that files of a report can have.</summary>
public static class ReportPaths
{
    /// <summary>Whether a path that comes from outside is one of them.</summary>
    public static bool IsValid(string path) =>
        SitePath.TryCreate(path, out _, out _)
        && (path is ReportNames.Index or ReportNames.IndexData or ReportNames.Style
            || ((path.StartsWith("dumps/", StringComparison.Ordinal) || path.StartsWith("tips/", StringComparison.Ordinal))
                && path.LastIndexOf('/') == path.IndexOf('/')
                && (path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))));
}
