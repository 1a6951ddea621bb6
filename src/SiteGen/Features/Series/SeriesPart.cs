using System.Collections.Immutable;

namespace SiteGen.Features.Series;

/// <summary>What a post says of its place in a series.</summary>
/// <param name="Name">The series' name: <c>Customer for Life</c>.</param>
/// <param name="Number">Which part it is, counted from 1; null where it does not say.</param>
public sealed record SeriesPart(string Name, int? Number);

/// <summary>Posts that belong together, in order.</summary>
/// <param name="Name">The name as the newest of its posts has it.</param>
/// <param name="Parts">
/// The posts' numbers by part, the first part first; null where the part is missing, because a later one is there.
/// </param>
public sealed record PostSeries(string Name, ImmutableArray<int?> Parts);
