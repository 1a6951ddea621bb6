namespace SiteGen.Cli.Folders;

/// <summary>Deletes folders that have become empty.</summary>
internal static class EmptyFolders
{
    /// <summary>Deletes the folders around a path as far as they are empty.</summary>
    /// <param name="path">The path of what was deleted or moved away.</param>
    /// <param name="root">The folder that stays.</param>
    public static void DeleteAround(string path, string root)
    {
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > root.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (!Directory.Exists(parent))
                continue;
            if (Directory.EnumerateFileSystemEntries(parent).Any())
                return;
            Directory.Delete(parent);
        }
    }
}
