namespace SiteGen.Cli.Converting;

/// <summary>Lists what is in a folder and in those inside of it. Links are listed and never followed.</summary>
internal static class FolderEntries
{
    // Hidden ones too; a folder that can't be read is an error, for what is in it would be missing without a word.
    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>All but folders, in no order.</summary>
    /// <param name="folder">The folder; it may be a link itself.</param>
    public static IEnumerable<FileSystemInfo> Of(string folder)
    {
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in next.EnumerateFileSystemInfos("*", OneFolder))
            {
                if (entry is DirectoryInfo inside && entry.LinkTarget is null)
                    folders.Push(inside);
                else
                    yield return entry;
            }
        }
    }
}
