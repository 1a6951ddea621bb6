using System.Net;
using SiteGen.Text;

namespace SiteGen.Cli.Previewing;

/// <summary>What the author's browser shows while the site has mistakes: the same text as the console.</summary>
internal static class MistakesPage
{
    public static string Write(IEnumerable<Diagnostic> diagnostics) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mistakes</title>"
        + "<meta name=\"color-scheme\" content=\"light dark\"></head><body><h1>Mistakes</h1><ul>"
        + string.Concat(diagnostics.Select(diagnostic => $"<li><pre>{WebUtility.HtmlEncode(diagnostic.ToString())}</pre></li>"))
        + "</ul><p>This page shows the site as soon as they are mended.</p></body></html>";
}
