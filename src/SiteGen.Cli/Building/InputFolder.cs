using SiteGen.Building;
using SiteGen.Cli.Folders;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>The folder that authors write in, and perhaps a second one with the tips.</summary>
/// <param name="Folder">The folder with <c>site.yml</c>.</param>
/// <param name="Tips">The folder that stands in for <c>tips</c> inside of it; null where there is none.</param>
internal sealed record InputFolder(string Folder, string? Tips)
{
    private const string TipsInside = "tips/";

    /// <summary>Whether a folder is one of these, or inside of one.</summary>
    public bool Contains(string folder) => IsInside(Folder, folder) || (Tips is not null && IsInside(Tips, folder));

    private static bool IsInside(string outer, string folder)
    {
        var inside = Path.GetRelativePath(outer, folder).Replace('\\', '/');
        return inside != ".." && !inside.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(inside);
    }

    /// <summary>Reads all files, in the order of their paths; null when a folder is not there.</summary>
    public InputFile[]? Read(DiagnosticBag diagnostics)
    {
        var files = new List<InputFile>();
        var isRead = TryRead(Folder, "", without: Tips is null ? null : TipsInside, files, diagnostics);
        if (Tips is not null)
            isRead &= TryRead(Tips, TipsInside, without: null, files, diagnostics);
        if (!isRead)
            return null;
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return [.. files];
    }

    // Hidden files are not even read: an editor's lock may be a link to nowhere.
    private static bool TryRead(
        string folder, string prefix, string? without, List<InputFile> files, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(DiskMistakes.NoFolder(folder));
            return false;
        }
        var shown = folder.Replace('\\', '/');
        if (!shown.EndsWith('/'))
            shown += '/';
        FolderWalk.Each(folder, found =>
        {
            var path = prefix + found.Path;
            if (IsLeftOut(path))
                return;
            var content = found.Read();
            var file = new InputFile(path, content) { Origin = shown + found.Path, Key = ContentKey.Of(content) };
            lock (files)
                files.Add(file);
        }, inside => IsLeftOut($"{prefix}{inside}/"));
        return true;

        bool IsLeftOut(string path) =>
            SiteInput.IsHidden(path) || (without is not null && path.StartsWith(without, StringComparison.Ordinal));
    }
}
