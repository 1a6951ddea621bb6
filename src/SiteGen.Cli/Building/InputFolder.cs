using SiteGen.Caching;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>The folder that authors write in, and perhaps a second one with the tips.</summary>
/// <param name="Folder">The folder with <c>site.yml</c>.</param>
/// <param name="Tips">The folder that stands in for <c>tips</c> inside of it; null where there is none.</param>
internal sealed record InputFolder(string Folder, string? Tips)
{
    /// <summary>Whether a folder is this one, or inside of it.</summary>
    public bool Contains(string folder)
    {
        var inside = Path.GetRelativePath(Folder, folder).Replace('\\', '/');
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
        (string Path, string File)[] all = [.. files, .. tips];
        var read = new InputFile[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            var (path, file) = all[i];
            var content = File.ReadAllBytes(file);
            read[i] = new InputFile(path, content) { Origin = file.Replace('\\', '/'), Key = ContentKey.Of(content) };
        });
        return read;
    }

    private static (string Path, string File)[]? Find(string folder, string prefix, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(DiskMistakes.NoFolder(folder));
            return null;
        }
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var files = Directory.GetFiles(folder, "*", everything);
        Array.Sort(files, StringComparer.Ordinal);
        return Array.ConvertAll(files, file => (prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), file));
    }
}
