using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Output;

/// <summary>
/// The site before the present one, kept in the cache folder. Most of its files are hard links to the present ones, so
/// it becomes the next site with few changes: that takes a tenth of the time of creating and deleting whole folders.
/// Nothing in it is trusted: only a name for the very same file counts as up to date.
/// </summary>
/// <param name="folder">Where it is.</param>
internal sealed class SpareFolder(string folder)
{
    /// <summary>
    /// Makes the folder hold exactly some files, as hard links. Where that fails, because a build was killed in the
    /// middle of it or somebody has changed things, the folder is deleted.
    /// </summary>
    /// <param name="site">The folder with the files that stay the same.</param>
    /// <param name="unchanged">Their paths.</param>
    /// <param name="staging">The folder with the files that are new or different.</param>
    /// <param name="changed">Their paths.</param>
    /// <returns>Whether it was done; false, too, where there is no spare folder or no way to tell hard links.</returns>
    public bool TryUpdate(string site, IReadOnlyCollection<string> unchanged, string staging, IReadOnlyCollection<string> changed)
    {
        if (!OperatingSystem.IsLinux() || FileStatus.Of(folder)?.Kind != FileKind.Folder)
            return false;
        try
        {
            var wanted = new HashSet<string>(unchanged);
            wanted.UnionWith(changed);
            var unwanted = new List<string>();
            FolderWalk.Each(folder, entry =>
            {
                if (wanted.Contains(entry.Path))
                    return;
                lock (unwanted)
                    unwanted.Add(entry.Path);
            });
            unwanted.ForEach(Remove);
            Parallel.ForEach(unchanged, path => Link(Path.Join(site, path), path));
            Parallel.ForEach(changed, path => Link(Path.Join(staging, path), path));
            return true;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // If it is the disk itself, the way without a spare folder says so.
            TryDelete();
            return false;
        }
    }

    /// <summary>Moves the folder in place of another one.</summary>
    public void MoveTo(string staging)
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        Directory.Move(folder, staging);
    }

    /// <summary>Makes a folder the spare one. Where that can't be done, it stays where it is.</summary>
    public void Keep(string retired)
    {
        try
        {
            TryDelete();
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
            Directory.Move(retired, folder);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The new site is in its place already. A cache that can't be written is reported when it is written.
        }
    }

    private void Link(string file, string path)
    {
        var spare = Path.Join(folder, path);
        if (FileStatus.Of(spare) is { } status)
        {
            if (status == FileStatus.Of(file))
                return;
            File.Delete(spare);
        }
        HardLink.Create(file, spare);
    }

    private void Remove(string path)
    {
        var file = Path.Join(folder, path);
        File.Delete(file);
        EmptyFolders.DeleteAround(file, folder);
    }

    // What can't be deleted, a folder without permissions say, only keeps later builds from having a spare folder.
    private void TryDelete()
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // Moving another folder there fails, and is passed over there.
        }
    }
}
