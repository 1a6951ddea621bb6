using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>What is in an output folder.</summary>
/// <param name="Files">The paths of its files.</param>
/// <param name="Unharmed">What the last build wrote and still is there as it wrote it, by path.</param>
/// <param name="Mistakes">What speaks against replacing the folder.</param>
internal sealed record OutputState(HashSet<string> Files, Dictionary<string, WrittenFile> Unharmed, DiagnosticBag Mistakes);

/// <summary>
/// An output folder that one build has to itself until this is disposed. What is in it is looked up in the background:
/// to read all files of a site takes as long as to plan the next one, half of which is work for one core.
/// </summary>
internal sealed class OutputClaim(IDisposable writing, Task<OutputState> look) : IDisposable
{
    /// <summary>What is in the folder; waits for it.</summary>
    public OutputState Look() => look.GetAwaiter().GetResult();

    public void Dispose()
    {
        // What it found, or failed at, is of no interest any more.
        Task.WhenAny(look).GetAwaiter().GetResult();
        writing.Dispose();
    }
}
