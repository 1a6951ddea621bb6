using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Editors;
using SiteGen.Hosting;
using SiteGen.Mails;
using SiteGen.Pictures;
using SiteGen.Routes;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Features;

/// <summary>Takes every output of a site, and refuses a second one for an address.</summary>
/// <param name="site">The site.</param>
/// <param name="read">What features have read.</param>
/// <param name="assets">The files to publish as they are: an author's, and the theme's.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class PlanContext(Site site, FeatureData read, IEnumerable<InputFile> assets, DiagnosticBag diagnostics)
{
    private sealed record Moved(Redirect Redirect, Location Origin);

    private readonly ImmutableArray<Route>.Builder _routes = ImmutableArray.CreateBuilder<Route>();
    private readonly Dictionary<string, Route> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HeaderRule> _headers = [];
    private readonly List<string> _waiting = [];
    private readonly List<(string Folder, Page Owner)> _reserved = [];
    private DateOnly? _changesOn;
    private readonly List<OwnHeaders> _ownHeaders = [];
    private readonly Dictionary<string, Moved> _moved = new(StringComparer.Ordinal);

    /// <summary>The posts, terms and settings.</summary>
    public Site Site => site;

    /// <summary>What features have read, and what those before this one have made of it.</summary>
    public FeatureData Data { get; private set; } = read;

    /// <summary>
    /// Gives a value, the one of its type, to the later stages and to all pages. It is made of settings, files and front
    /// matter alone, so that a cached build knows when it is another one.
    /// </summary>
    public void Provide<T>(T value)
        where T : class => Data = Data.With(value);

    /// <summary>The day of the build; null where nobody told.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether what is of a later day is in the site.</summary>
    public bool ShowsFuture { get; init; }

    /// <summary>The first later day on which the site would come out differently; null where there is none.</summary>
    public DateOnly? ChangesOn { get => _changesOn; init => _changesOn = value; }

    /// <summary>The files beside posts that wait for their day: without a trace of them, pages would go stale on it.</summary>
    public IEnumerable<string> WaitingFiles => _waiting;

    /// <summary>The posts of days to come; settings may name them.</summary>
    public ImmutableArray<Post> HeldBack { get; init; } = [];

    /// <summary>How the site looks.</summary>
    public required ITheme Theme { get; init; }

    /// <summary>What the host draws pictures with; null where it has nothing.</summary>
    public PictureSource? PictureSource { get; init; }

    /// <summary>What features keep for the next plan; null where there is none.</summary>
    public FeatureMemory? Memory { get; init; }

    /// <summary>What the host writes e-mails with; null where it has nothing.</summary>
    public MailSource? Mail { get; init; }

    /// <summary>Where the host gets the browser editor from; null where it publishes none.</summary>
    public EditorSource? Editor { get; init; }

    /// <summary>What <see cref="LoadPictures"/> has loaded.</summary>
    public IPictureMaker? Pictures { get; private set; }

    /// <summary>What browsers may load and run on the site's pages. A feature adds what its pages need.</summary>
    public ContentSecurityPolicy Policy { get; set; } = ContentSecurityPolicy.Default;

    /// <summary>The headers that features have asked for.</summary>
    public IReadOnlyList<HeaderRule> Headers => _headers;

    /// <summary>The folders that have other headers than the rest of the site.</summary>
    public IReadOnlyList<OwnHeaders> OwnHeaders => _ownHeaders;

    /// <summary>The files to publish as they are.</summary>
    public IEnumerable<InputFile> Assets => assets;

    /// <summary>Takes what is wrong.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>What has been planned so far.</summary>
    public IReadOnlyList<Route> Routes => _routes;

    /// <summary>The old addresses, sorted.</summary>
    public ImmutableArray<Redirect> Redirects =>
        [.. _moved.Values.Select(moved => moved.Redirect).OrderBy(redirect => redirect.From.Key, StringComparer.Ordinal)];

    /// <summary>Whether a day is still to come.</summary>
    public bool IsToCome(DateOnly day) => Today is { } today && day > today;

    /// <summary>Whether a file has to wait for its day, and may not be in the site before. The site changes on that day.</summary>
    /// <param name="file">The file.</param>
    /// <param name="day">Its day.</param>
    public bool HoldsBack(string file, DateOnly day)
    {
        if (!IsToCome(day))
            return false;
        _changesOn = _changesOn is { } next && next < day ? next : day;
        if (ShowsFuture)
            return false;
        _waiting.Add(file);
        return true;
    }

    /// <summary>Plans an output that no single file asks for.</summary>
    /// <returns>Whether its address was free.</returns>
    public bool Add(SitePath path, Page page) => Add(path, page, site.Config.Location);

    /// <summary>Plans an output. Two for one address, ignoring case as some file systems do, are a mistake.</summary>
    /// <param name="path">Where its bytes go.</param>
    /// <param name="page">What it is.</param>
    /// <param name="origin">The file that asks for it.</param>
    /// <returns>Whether its address was free.</returns>
    public bool Add(SitePath path, Page page, Location origin)
    {
        var route = new Route(path, page, origin);
        if (_taken.TryAdd(path.Value, route))
        {
            _routes.Add(route);
            return true;
        }
        var first = _taken[path.Value];
        diagnostics.Add(Mistakes.SameAddress(
            origin, path.Url, page.Description, first.Page.Description, first.Origin, page.AddressHint));
        return false;
    }

    /// <summary>Asks for a header of the responses at a path. To ask twice is to ask once.</summary>
    /// <param name="path">
    /// A path of the site; <c>*</c> at its end stands for anything, and <c>:name</c> in the place of a folder's name for any folder. One
    /// rule for many paths is better than many: Cloudflare Pages reads a hundred.
    /// </param>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    public void AddHeader(string path, string name, string value)
    {
        if (!_headers.Exists(rule => rule.Path == path && rule.Values.Contains(new(name, value))))
            _headers.Add(new HeaderRule(path, [new(name, value)]));
    }

    /// <summary>Gives a folder its own values of headers that the whole site has.</summary>
    /// <param name="folder">The folder's URL: <c>/admin/</c>.</param>
    /// <param name="values">The headers.</param>
    public void AddOwnHeaders(string folder, params ReadOnlySpan<(string Name, string Value)> values) =>
        _ownHeaders.Add(new OwnHeaders(folder, values.ToImmutableArray()));

    /// <summary>Plans a file that is published as it is, at its path.</summary>
    public void AddFile(InputFile file)
    {
        var origin = new Location(file.Origin);
        if (SitePath.TryCreate(file.Path, out var path, out var why))
            Add(path, new FilePage(file), origin);
        else
            diagnostics.Add(Mistakes.BadPath(origin, file.Path, why));
    }

    /// <summary>Keeps a folder for files that are planned later: nothing else may be in it or in its place.</summary>
    /// <param name="folder">The folder: <c>search/files/</c>.</param>
    /// <param name="owner">The page that the files are for.</param>
    public void Reserve(string folder, Page owner) => _reserved.Add((folder, owner));

    /// <summary>Plans the answer to an old address.</summary>
    /// <param name="from">The address.</param>
    /// <param name="to">The URL that it leads to.</param>
    /// <param name="origin">The file that asks for it.</param>
    public void AddRedirect(OldAddress from, string to, Location origin)
    {
        if (!_moved.TryAdd(from.Key, new Moved(new Redirect(from, to), origin)))
            diagnostics.Add(Mistakes.RedirectTaken(origin, from.ToString(), _moved[from.Key].Origin));
    }

    /// <summary>Whether the answer to an old address has been planned.</summary>
    public bool HasRedirect(OldAddress from) => _moved.ContainsKey(from.Key);

    /// <summary>Loads what draws pictures.</summary>
    /// <param name="why">Why this machine has none; empty where it has, or where the host wants none.</param>
    /// <returns>Null where there are no pictures.</returns>
    public IPictureMaker? LoadPictures(out string why)
    {
        why = "";
        return Pictures ??= PictureSource?.Load(out why);
    }

    /// <summary>All that has been planned, when what stands in the way of something else has been reported.</summary>
    public RouteTable Finish()
    {
        RefuseReservedFolders();
        RefuseFilesUsedAsFolders();
        RefuseRedirectsOfPages();
        return new RouteTable(_routes.ToImmutable(), Redirects);
    }

    /// <summary>All that has been planned, where more has come since the table was made.</summary>
    public RouteTable Finish(RouteTable table)
    {
        if (_routes.Count == table.Routes.Length)
            return table;
        RefuseFilesUsedAsFolders();
        RefuseRedirectsOfPages();
        return table.With([.. _routes.Skip(table.Routes.Length)]);
    }

    private void RefuseReservedFolders()
    {
        foreach (var (folder, owner) in _reserved)
        {
            foreach (var route in _routes.Where(route => IsIn(route.Path.Value, folder)))
            {
                diagnostics.Add(Mistakes.SameAddress(
                    route.Origin, route.Path.Url, route.Page.Description, owner.Description, site.Config.Location, route.Page.AddressHint));
            }
        }
    }

    // Inside of a folder, or in its place.
    private static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        || (path.Length == folder.Length - 1 && folder.StartsWith(path, StringComparison.OrdinalIgnoreCase));

    private void RefuseRedirectsOfPages()
    {
        // A page may stand where only requests with a parameter are sent on: /?p=123.
        foreach (var (redirect, origin) in _moved.Values.Where(moved => moved.Redirect.From.Query.IsEmpty))
        {
            var address = Uri.UnescapeDataString(redirect.From.Path).Trim('/');
            var route = _taken.GetValueOrDefault(address) ?? _taken.GetValueOrDefault($"{address}/index.html".TrimStart('/'));
            if (route is { Page.Subject: not OldAddress })
                diagnostics.Add(Mistakes.RedirectTaken(origin, redirect.From.ToString(), route.Origin));
        }
    }

    // An asset called `about` and the page /about/ would want a file and a folder of one name.
    private void RefuseFilesUsedAsFolders()
    {
        var taken = _taken.GetAlternateLookup<ReadOnlySpan<char>>();
        var last = "";
        foreach (var route in _routes)
        {
            var path = route.Path.Value;
            // Neighbors stand in the same folders, and these have been looked up.
            var looked = path.AsSpan().CommonPrefixLength(last);
            last = path;
            for (var slash = path.IndexOf('/', looked); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (taken.TryGetValue(path.AsSpan(0, slash), out var file))
                {
                    diagnostics.Add(Mistakes.SameAddress(
                        file.Origin, file.Path.Url, file.Page.Description, route.Page.Description, route.Origin,
                        "rename one of them"));
                }
            }
        }
    }
}
