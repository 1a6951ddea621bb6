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

    /// <summary>Waits for the scan, whose result no longer matters, and releases the folder.</summary>
    public void Dispose()
    {
        Task.WhenAny(scan).GetAwaiter().GetResult();
        writing.Dispose();
    }
}
