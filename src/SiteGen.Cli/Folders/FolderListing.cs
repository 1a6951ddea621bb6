namespace SiteGen.Cli.Folders;

/// <summary>Lists the files below a folder, hidden ones too.</summary>
internal static class FolderListing
{
    /// <summary>
    /// All files at any depth. A folder that can't be read is an error: if it were skipped, its files would be missing
    /// from the site, or from the ledger, without a word.
    /// </summary>
    public static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };
}
