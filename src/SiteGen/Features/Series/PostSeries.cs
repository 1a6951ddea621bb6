using System.Collections.Immutable;

namespace SiteGen.Features.Series;

/// <summary>Posts that belong together, in order.</summary>
/// <param name="Name">The name as the newest of its posts has it.</param>
/// <param name="Parts">
/// The posts' numbers by part, the first part first; null where the part is missing, because a later one is there.
/// </param>
public sealed record PostSeries(string Name, ImmutableArray<int?> Parts);
