using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Output;

/// <summary>
/// Replaces the contents of a folder that can't change places with another one, such as a container's volume. It can't
/// be done in one step, so the order is one that readers survive: what pages load comes first, then the pages, and last
/// goes what is gone. The manifest lists old and new files meanwhile, so that a build after a kill goes on.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="staged">The folder with the new site.</param>
/// <param name="flush">Whether each file has to be on the disk before it takes its place.</param>
internal sealed class InPlaceReplacement(string folder, string staged, bool flush)
{
    /// <summary>
    /// The folder inside of the output that holds a file until it is whole. Who has claimed the output deletes it.
    /// </summary>
    public const string Unfinished = ".sitegen-new";

    /// <summary>Replaces the contents.</summary>
    /// <param name="changed">The paths of the files that are new or different.</param>
    /// <param name="all">The paths of all files of the new site.</param>
    /// <param name="removed">The paths of the files that are not in the new site.</param>
    /// <exception cref="IOException">The disk failed; the folder may hold a part of the new site.</exception>
    public void Run(IReadOnlyList<string> changed, IReadOnlyList<string> all, IReadOnlyList<string> removed)
    {
        WriteManifest(all.Concat(removed));
        // A file where a folder must be, or the other way round.
        var folders = changed.SelectMany(FoldersOf).ToHashSet();
        var inTheWay = removed.Where(path => folders.Contains(path) || FoldersOf(path).Any(changed.Contains)).ToHashSet();
        foreach (var path in inTheWay)
            Remove(path);
        foreach (var path in changed.OrderBy(path => path.EndsWith(".html", StringComparison.Ordinal)))
            Copy(path);
        foreach (var path in removed.Except(inTheWay))
            Remove(path);
        WriteManifest(all);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private void WriteManifest(IEnumerable<string> paths)
    {
        OutputManifest.Write(staged, paths);
        Copy(OutputManifest.Name);
    }

    private void Copy(string path)
    {
        var unfinished = Path.Join(folder, Unfinished, "file");
        Directory.CreateDirectory(Path.Join(folder, Unfinished));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, path))!);
        File.Copy(Path.Join(staged, path), unfinished, overwrite: true);
        if (flush)
            DiskFlush.File(unfinished);
        File.Move(unfinished, Path.Join(folder, path), overwrite: true);
    }

    private void Remove(string path)
    {
        var file = Path.Join(folder, path);
        File.Delete(file);
        EmptyFolders.DeleteAround(file, folder);
    }
}
