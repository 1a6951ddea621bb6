namespace SiteGen.Cli.Converting;

/// <summary>A folder can't be listed, so that what is in it would be missing without a word.</summary>
/// <param name="folder">The folder, for people.</param>
/// <param name="cause">What the disk says.</param>
internal sealed class UnreadableFolderException(string folder, Exception cause) : IOException(cause.Message, cause)
{
    /// <summary>The folder, for people.</summary>
    public string Folder => folder;
}
