namespace SiteGen.Content;

/// <summary>What a post says of its place in a series.</summary>
/// <param name="Name">The series' name: <c>Customer for Life</c>.</param>
/// <param name="Number">Which part it is, counted from 1; null where it does not say.</param>
public sealed record SeriesPart(string Name, int? Number)
{
    /// <summary>The highest number of a part. A higher one means something else.</summary>
    public const int MaxNumber = 30;

    /// <summary>The post belongs to no series, whatever its title looks like: <c>series: none</c>.</summary>
    public static SeriesPart None { get; } = new("", null);
}
