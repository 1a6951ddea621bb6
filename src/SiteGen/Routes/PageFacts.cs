namespace SiteGen.Routes;

/// <summary>What a page is, in words that other programs know: a host can list, group and count pages by it.</summary>
/// <param name="Title">What a reader would call the page; null for files that no reader opens.</param>
/// <param name="Number">Its number in a list of several pages, counted from 1.</param>
/// <param name="Count">How many pages the list has.</param>
/// <param name="GroupKey">What the posts on the page have in common: a term, a year, <c>2019-04</c>.</param>
public sealed record PageFacts(string? Title = null, int? Number = null, int? Count = null, string? GroupKey = null)
{
    /// <summary>Nothing to tell.</summary>
    public static PageFacts None { get; } = new();
}
