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

    /// <summary>Makes the folder hold exactly some files.</summary>
    /// <param name="site">The folder with those that stay the same.</param>
    /// <param name="unchanged">Their paths.</param>
    /// <param name="staging">The folder with those that are new or different; they are moved.</param>
    /// <param name="changed">Their paths.</param>
    public void BringUpToDate(
        string site, IReadOnlyCollection<string> unchanged, string staging, IReadOnlyCollection<string> changed)
    {
        var wanted = new HashSet<string>(unchanged);
        wanted.UnionWith(changed);
        foreach (var file in FolderListing.Of(folder))
        {
            if (!wanted.Contains(file))
                Remove(file);
        }
        Parallel.ForEach(unchanged, path =>
        {
            var spare = System.IO.Path.Join(folder, path);
            var present = System.IO.Path.Join(site, path);
            if (FileIdentity.Of(spare) is { } identity && identity == FileIdentity.Of(present))
                return;
            File.Delete(spare);
            HardLink.Create(present, spare);
        });
        foreach (var path in changed)
        {
            var spare = System.IO.Path.Join(folder, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(spare)!);
            File.Move(System.IO.Path.Join(staging, path), spare, overwrite: true);
        }
    }

    /// <summary>Takes a folder for the spare one; where that can't be, it is deleted.</summary>
    public void Keep(string retired)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
        try
        {
            Directory.Move(retired, folder);
        }
        catch (IOException)
        {
            // The cache is on another disk. Whatever else it was, deleting says it again.
            Directory.Delete(retired, recursive: true);
        }
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
