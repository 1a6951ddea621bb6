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
    /// <exception cref="UnreadableFolderException">It, or one inside of it, can't be listed.</exception>
    public static IEnumerable<FileSystemInfo> Of(string folder)
    {
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in List(next, folder))
            {
                if (entry is DirectoryInfo inside && entry.LinkTarget is null)
                    folders.Push(inside);
                else
                    yield return entry;
            }
        }
    }

    private static FileSystemInfo[] List(DirectoryInfo next, string root)
    {
        try
        {
            return next.GetFileSystemInfos("*", OneFolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var inside = Path.GetRelativePath(root, next.FullName).Replace('\\', '/');
            throw new UnreadableFolderException(inside == "." ? root : $"{root.TrimEnd('/')}/{inside}", exception);
        }
    }
}
