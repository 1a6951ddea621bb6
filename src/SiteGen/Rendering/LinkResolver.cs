using SiteGen.Addresses;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What became of a link.</summary>
/// <param name="Href">What to write into the page; null where the link is wrong.</param>
/// <param name="Mistake">What to say of it then, given the link's place.</param>
internal readonly record struct ResolvedLink(string? Href, Func<Location, Diagnostic>? Mistake);

/// <summary>
/// Checks links against the addresses of the site and makes them ready for a page. An author may write a site path
/// (<c>/about/</c>), the site's whole address, the path of another Markdown file (<c>../2019/a-tip.md</c>), or the
/// address of any other site.
/// </summary>
internal sealed class LinkResolver
{
    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:"];

    private readonly LinkTargets _targets;
    private readonly SiteLinks _links;
    private readonly string _home;

    public LinkResolver(LinkTargets targets, SiteLinks links)
    {
        _targets = targets;
        _links = links;
        _home = links.Absolute("/");
    }

    /// <param name="link">The link as written.</param>
    /// <param name="file">The path inside the input of the file that it is written in.</param>
    public ResolvedLink Resolve(string link, string file)
    {
        if (link.Length == 0 || link[0] == '#' || link.StartsWith("//", StringComparison.Ordinal))
            return new(link, null);
        if (link.StartsWith(_home, StringComparison.OrdinalIgnoreCase))
            return ResolvePath(link, "/" + link[_home.Length..], file);
        if (Array.Exists(Schemes, scheme => link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return new(link, null);
        return HasScheme(link) ? new(null, at => Mistakes.UnsafeLink(at, link)) : ResolvePath(link, link, file);
    }

    /// <summary>
    /// Resolves the address of a picture. One on another site is wrong: the site's security policy lets no browser load it,
    /// and it would tell that site who reads here.
    /// </summary>
    public ResolvedLink ResolvePicture(string link, string file)
    {
        var resolved = Resolve(link, file);
        var isElsewhere = resolved.Href is { } href && (href.StartsWith("//", StringComparison.Ordinal) || HasScheme(href));
        return isElsewhere ? new(null, at => Mistakes.PictureElsewhere(at, link)) : resolved;
    }

    private ResolvedLink ResolvePath(string link, string target, string file)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (path.Length == 0)
            return new(link, null);
        if (path[0] != '/')
            path = Combine(file, path);
        var url = Find(path);
        return url is not null
            ? new(_links.Href(url) + rest, null)
            : new(null, at => Mistakes.BrokenLink(at, link, Spelling.Nearest(path, _targets.Urls)));
    }

    private string? Find(string path)
    {
        if (_targets.UrlOfFile(Uri.UnescapeDataString(path.TrimStart('/'))) is { } url)
            return url;
        var encoded = string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))));
        string[] spellings = encoded.EndsWith("/index.html", StringComparison.Ordinal)
            ? [encoded, encoded[..^"index.html".Length]]
            : [encoded, encoded + "/"];
        foreach (var spelling in spellings)
        {
            if (_targets.Contains(spelling))
                return spelling;
        }
        return _targets.Redirect(path);
    }

    // A path from the folder of one input file: ../2019/a-tip.md.
    private static string Combine(string file, string path)
    {
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return "/" + string.Join('/', parts);
    }

    private static bool HasScheme(string link)
    {
        var colon = link.IndexOf(':');
        return colon > 0 && link.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }
}
