using SiteGen.Cli.Caching;
using SiteGen.Text;

namespace SiteGen.Cli.Output;

/// <summary>What is in an output folder.</summary>
/// <param name="Exists">Whether there is a folder.</param>
/// <param name="Files">The paths of the files that builds have written.</param>
/// <param name="Intact">What the last build wrote and still has the same bytes, by path.</param>
/// <param name="Mistakes">Why the folder may not be replaced.</param>
internal sealed record OutputContents(
    bool Exists, HashSet<string> Files, Dictionary<string, WrittenFile> Intact, DiagnosticBag Mistakes);
