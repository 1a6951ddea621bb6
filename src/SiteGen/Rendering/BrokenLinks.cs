using System.Collections.Concurrent;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>
/// The links to addresses that are not there. What each may have meant is found when all of them are known, and for the
/// first by place only: a suggestion means a look at every address, and nobody reads thousands of them.
/// </summary>
internal sealed class BrokenLinks
{
    private const int MaxSuggestions = 100;

    private readonly ConcurrentBag<(Location At, string Link, string Path, bool IsPicture)> _links = [];

    /// <summary>Adds one. May be called from several threads.</summary>
    /// <param name="at">Its place.</param>
    /// <param name="link">The link as written.</param>
    /// <param name="path">The path that it stands for.</param>
    /// <param name="isPicture">Whether a picture was to be there.</param>
    public void Add(Location at, string link, string path, bool isPicture = false) => _links.Add((at, link, path, isPicture));

    /// <summary>Reports all.</summary>
    /// <param name="urls">All addresses of the site.</param>
    /// <param name="diagnostics">Takes the mistakes.</param>
    public void Report(IEnumerable<string> urls, DiagnosticBag diagnostics)
    {
        if (_links.IsEmpty)
            return;
        var left = MaxSuggestions;
        foreach (var (at, link, path, isPicture) in _links
            .OrderBy(link => link.At.File, StringComparer.Ordinal).ThenBy(link => link.At.Line).ThenBy(link => link.At.Column))
        {
            var meant = left-- > 0 ? Spelling.Nearest(path, urls) : null;
            diagnostics.Add(isPicture ? Mistakes.NoPicture(at, link, meant) : Mistakes.BrokenLink(at, link, meant));
        }
    }
}
