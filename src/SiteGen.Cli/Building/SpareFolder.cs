using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Building;

/// <summary>
/// The site that was there before the present one, kept in the cache folder: only a few of its files differ, the others
/// are hard links to the present ones. To bring it up to date and let it change places with the output takes a tenth of
/// the time that laying out and deleting whole folders takes. Nothing in it is believed: only a name for the very same
/// file counts as up to date.
/// </summary>
/// <param name="folder">Where it is.</param>
internal sealed class SpareFolder(string folder)
{
    public string Path => folder;

    /// <summary>Whether there is one, and a system that can tell hard links and exchange folders.</summary>
    public bool IsThere => OperatingSystem.IsLinux() && Directory.Exists(folder);

    /// <summary>
    /// Makes the folder hold exactly some files, as hard links. Where that can't be done, because a build was killed in
    /// the middle of it or somebody has changed things, there is no spare folder any more.
    /// </summary>
    /// <param name="site">The folder with those that stay the same.</param>
    /// <param name="unchanged">Their paths.</param>
    /// <param name="staging">The folder with those that are new or different.</param>
    /// <param name="changed">Their paths.</param>
    public bool TryBringUpToDate(
        string site, IReadOnlyCollection<string> unchanged, string staging, IReadOnlyCollection<string> changed)
    {
        try
        {
            var wanted = new HashSet<string>(unchanged);
            wanted.UnionWith(changed);
            foreach (var file in FolderListing.Of(folder))
            {
                if (!wanted.Contains(file))
                    Remove(file);
            }
            Parallel.ForEach(unchanged, path => Link(System.IO.Path.Join(site, path), path));
            Parallel.ForEach(changed, path => Link(System.IO.Path.Join(staging, path), path));
            return true;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // If it is the disk itself, the way without a spare folder will say so.
            Directory.Delete(folder, recursive: true);
            return false;
        }
    }

    /// <summary>Takes a folder for the spare one; where that can't be, it stays where it is.</summary>
    public void Keep(string retired)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
            Directory.Move(retired, folder);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The new site is in its place already. A cache that can't be written is told of when it is written.
        }
    }

    private void Link(string file, string path)
    {
        var spare = System.IO.Path.Join(folder, path);
        if (FileIdentity.Of(spare) is { } identity)
        {
            if (identity == FileIdentity.Of(file))
                return;
            File.Delete(spare);
        }
        HardLink.Create(file, spare);
    }

    // With the folders that are empty then.
    private void Remove(string file)
    {
        var path = System.IO.Path.Join(folder, file);
        File.Delete(path);
        for (var parent = System.IO.Path.GetDirectoryName(path)!;
            parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any();
            parent = System.IO.Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
        }
    }
}
