namespace SiteGen.Cli.Folders;

/// <summary>Lists the files below a folder, hidden ones too.</summary>
internal static class FolderListing
{
    /// <summary>
    /// All files at any depth. A folder that can't be read is an error of the disk: passed over, it would be missing from
    /// the site, or from the ledger, without a word.
    /// </summary>
    public static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>The paths of all files inside the folder, with <c>/</c> between folders, in no order.</summary>
    public static IReadOnlyCollection<string> Of(string folder)
    {
        var files = new List<string>();
        FolderWalk.Each(folder, file =>
        {
            lock (files)
                files.Add(file.Path);
        });
        return files;
    }
}
