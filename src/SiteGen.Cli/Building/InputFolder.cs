using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Cli.Folders;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>The folder that authors write in, and perhaps a second one with the tips.</summary>
/// <param name="Folder">The folder with <c>site.yml</c>.</param>
/// <param name="Tips">The folder that stands in for <c>tips</c> inside of it; null where there is none.</param>
internal sealed record InputFolder(string Folder, string? Tips)
{
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
        var files = Find(Folder, "", diagnostics);
        if (Tips is not null)
            files = files?.Where(file => !file.Path.StartsWith("tips/", StringComparison.Ordinal)).ToArray();
        var tips = Tips is null ? [] : Find(Tips, "tips/", diagnostics);
        if (files is null || tips is null)
            return null;
        Found[] all = [.. files, .. tips];
        var read = new InputFile[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            var (path, origin, file) = all[i];
            var content = File.ReadAllBytes(file);
            read[i] = new InputFile(path, content) { Origin = origin, Key = ContentKey.Of(content) };
        });
        return read;
    }

    /// <param name="Path">Its path inside the input.</param>
    /// <param name="Origin">What the user calls it.</param>
    /// <param name="File">Its full path; a relative one is made full again by each call that takes it.</param>
    private sealed record Found(string Path, string Origin, string File);

    private static Found[]? Find(string folder, string prefix, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(DiskMistakes.NoFolder(folder));
            return null;
        }
        var full = Path.GetFullPath(folder);
        var shown = folder.Replace('\\', '/');
        var found = new List<Found>();
        // Hidden files are not even read: an editor's lock may be a link to nowhere.
        foreach (var file in FolderListing.Of(folder))
        {
            if (!SiteInput.IsHidden(prefix + file))
                found.Add(new Found(prefix + file, shown.EndsWith('/') ? shown + file : $"{shown}/{file}", Path.Join(full, file)));
        }
        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return [.. found];
    }
}
