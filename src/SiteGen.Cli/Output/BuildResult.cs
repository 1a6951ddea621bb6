using System.Collections.Immutable;
using SiteGen.Cli.Caching;

namespace SiteGen.Cli.Output;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Posts">The number of posts in the site.</param>
/// <param name="Files">All files of the site, in the order of the plan.</param>
/// <param name="Changed">The number of files that are new or different.</param>
/// <param name="Removed">The number of files that no longer exist.</param>
internal sealed record BuildResult(int Posts, ImmutableArray<WrittenFile> Files, int Changed, int Removed);
