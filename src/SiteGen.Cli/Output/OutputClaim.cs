using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Output;

/// <summary>
/// An output folder that one build has to itself until this is disposed. Its files are compared in the background:
/// reading a whole site takes as long as planning the next one, half of which is work for one core.
/// </summary>
internal sealed class OutputClaim(OutputFolder folder, FileLock writing, Task<OutputContents> scan) : IDisposable
{
    /// <summary>The folder.</summary>
    public OutputFolder Folder => folder;

    /// <summary>What is in the folder; waits until it is known.</summary>
    public OutputContents Contents => scan.GetAwaiter().GetResult();

    /// <summary>
    /// Deletes what the build leaves beside the folder, which after an error or a stop is all that it staged, and releases
    /// the folder.
    /// </summary>
    public void Dispose()
    {
        // Its result no longer matters.
        Task.WhenAny(scan).GetAwaiter().GetResult();
        try
        {
            folder.CleanUp();
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The site is in its place, or an error is reported already. The next build tries again, and reports this.
        }
        writing.Dispose();
        CleanUpLock();
    }

    // Another build that begins just now has its lock there, or finds no folder to put it and says so.
    private void CleanUpLock()
    {
        try
        {
            folder.CleanUpLock();
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // As above.
        }
    }
}
