using SiteGen.Addresses;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What became of a link.</summary>
/// <param name="Href">What to write into the page; null where the link is wrong.</param>
/// <param name="Mistake">What to say of it then, given the link's place.</param>
/// <param name="MissingPath">The path of this site that is not there, where that is the mistake.</param>
internal readonly record struct ResolvedLink(string? Href, Func<Location, Diagnostic>? Mistake, string? MissingPath = null)
{
    /// <summary>The URL of the site that it leads to, without query and fragment; null for another site.</summary>
    public string? Url { get; init; }

    /// <summary>What to write of a picture, where its size is known.</summary>
    public PictureTag? Picture { get; init; }

    /// <summary>What to say of a link that is written all the same.</summary>
    public Func<Location, Diagnostic>? Warning { get; init; }
}

/// <summary>
/// Checks links against the addresses of the site and makes them ready for a page. An author may write a site path
/// (<c>/about/</c>), the site's whole address, the path of another Markdown file (<c>../2019/a-tip.md</c>), or the
/// address of any other site.
/// </summary>
internal sealed class LinkResolver
{
    private static readonly string[] OtherSchemes = ["mailto:", "tel:"];

    private readonly LinkTargets _targets;
    private readonly SiteLinks _links;
    private readonly string _home;
    private readonly TextPictures? _pictures;

    /// <param name="targets">What is there.</param>
    /// <param name="links">How addresses are written.</param>
    /// <param name="pictures">Tells what to write of pictures; null to write their addresses alone.</param>
    public LinkResolver(LinkTargets targets, SiteLinks links, TextPictures? pictures = null)
    {
        _targets = targets;
        _links = links;
        _pictures = pictures;
        _home = links.Absolute("/");
    }

    /// <param name="link">The link as written.</param>
    /// <param name="file">The path inside the input of the file that it is written in.</param>
    public ResolvedLink Resolve(string link, string file)
    {
        if (link.Length == 0)
            return new(null, Mistakes.EmptyLink);
        // Whether the fragment is there is known when all texts are: see FragmentCheck.
        if (link[0] == '#')
            return new(link, null);
        if (link.StartsWith("//", StringComparison.Ordinal))
            return WebAddress.Normalize("https:" + link) is { } other ? new(other["https:".Length..], null) : NoHost(link);
        if (Is(link, "https:") || Is(link, "http:"))
        {
            if (WebAddress.Normalize(link) is not { } address)
                return NoHost(link);
            if (address.Length + 1 == _home.Length && Is(_home, address))
                address = _home;
            return Is(address, _home) ? ResolvePath(link, "/" + address[_home.Length..], file) : new(address, null);
        }
        foreach (var scheme in OtherSchemes)
        {
            if (Is(link, scheme))
                return link.Length > scheme.Length ? new(link, null) : new(null, Mistakes.EmptyLink);
        }
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
        if (isElsewhere)
            return new(null, at => Mistakes.PictureElsewhere(at, link));
        if (resolved.MissingPath is not null)
            return resolved with { Mistake = at => Mistakes.NoPicture(at, link, null) };
        if (resolved.Href is null || _pictures is null)
            return resolved;
        return resolved.Url is { } url ? _pictures.Show(resolved, url, link) : new(null, at => Mistakes.NotAPicture(at, link));
    }

    private ResolvedLink ResolvePath(string link, string target, string file)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (path.Length == 0)
            return new(link, null);
        if (path[0] is not '/')
            path = Combine(file, path);
        var url = Find(path);
        return url is not null
            ? new(_links.Href(url) + rest, null) { Url = url }
            : new(null, at => Mistakes.BrokenLink(at, link, null), path);
    }

    private string? Find(string path)
    {
        if (_targets.UrlOfFile(Nfc.Of(Uri.UnescapeDataString(path.TrimStart('/')))) is { } url)
            return url;
        var encoded = string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(Nfc.Of(Uri.UnescapeDataString(part)))));
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

    private static ResolvedLink NoHost(string link) => new(null, at => Mistakes.LinkWithoutHost(at, link));

    private static bool Is(string link, string beginning) => link.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(string link)
    {
        var colon = link.IndexOf(':');
        return colon > 0 && link.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }
}
