using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Folders;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Cli.Input;

/// <summary>The folder that authors write in, and perhaps a second one with the tips.</summary>
/// <param name="Folder">The folder with <c>site.yml</c>.</param>
/// <param name="Tips">The folder used in place of <c>tips</c> inside of it; null where there is none.</param>
internal sealed record InputFolder(string Folder, string? Tips)
{
    private const string TipsInside = "tips/";

    /// <summary>The one folder, or both.</summary>
    public IEnumerable<string> Roots => Tips is null ? [Folder] : [Folder, Tips];

    /// <summary>The folder that holds the tips.</summary>
    public string TipsFolder => Tips ?? Path.Join(Folder, "tips");

    /// <summary>Whether a folder is one of these, or inside of one.</summary>
    public bool Contains(string folder) => IsInside(Folder, folder) || (Tips is not null && IsInside(Tips, folder));

    /// <summary>Whether a folder is another one, or inside of it.</summary>
    public static bool IsInside(string outer, string folder)
    {
        var inside = Path.GetRelativePath(outer, folder).Replace('\\', '/');
        return inside != ".." && !inside.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(inside);
    }

    /// <summary>
    /// Reads all files, in the order of their paths. Hidden files are not even opened: the lock file of an editor may be
    /// a link to nowhere.
    /// </summary>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="seed">The seed of the files' hashes, that of the cache (<see cref="PostCache.Seed"/>).</param>
    /// <returns>The files; null when a folder does not exist, or something in it is no file.</returns>
    public InputFile[]? Read(DiagnosticBag diagnostics, long seed = 0) => Read(diagnostics, out _, seed);

    /// <summary>The same, and whether there are links among them.</summary>
    public InputFile[]? Read(DiagnosticBag diagnostics, out bool hasLinks, long seed = 0)
    {
        hasLinks = false;
        foreach (var missing in Roots.Where(root => !Directory.Exists(root)))
            diagnostics.Add(DiskMistakes.NoFolder(missing));
        // Before all is read: a folder without settings is the wrong one, and may be the whole disk.
        if (!diagnostics.HasErrors && FileStatus.KindOf(Path.Join(Folder, "site.yml")) is null)
            diagnostics.Add(SiteConfigFile.Missing(OriginOf("site.yml")));
        if (diagnostics.HasErrors)
            return null;
        var reader = new InputReader([.. Roots.Select(RealPath.Of).OfType<string>()], seed, diagnostics);
        if (Tips is null)
            reader.Read(Folder, "", SiteInput.IsHidden);
        else
        {
            reader.Read(Folder, "", path => SiteInput.IsHidden(path) || path.StartsWith(TipsInside, StringComparison.Ordinal));
            reader.Read(Tips, TipsInside, SiteInput.IsHidden);
        }
        hasLinks = reader.HasLinks;
        return diagnostics.HasErrors ? null : reader.Files();
    }

    /// <summary>What the user calls a file of <see cref="Folder"/>.</summary>
    /// <param name="path">Its path inside of it.</param>
    public string OriginOf(string path) => ShownFolder(Folder) + path;

    /// <summary>A folder as the user calls it, with a <c>/</c> at the end.</summary>
    public static string ShownFolder(string folder)
    {
        var shown = folder.Replace('\\', '/');
        return shown.EndsWith('/') ? shown : shown + "/";
    }
}
