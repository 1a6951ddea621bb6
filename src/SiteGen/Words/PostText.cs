using System.Collections.Immutable;

namespace SiteGen.Words;

/// <summary>What search, topics and related posts know of a post.</summary>
/// <param name="Id">The post's <see cref="Content.Post.Id"/>.</param>
/// <param name="Url">Its address on the site: <c>/2019/04/09/use-the-actions-of-empathy/</c>.</param>
/// <param name="Title">The title as plain text.</param>
/// <param name="Published">The date; null where it is not known.</param>
/// <param name="IsWhole">Whether the whole text is known, and not only its beginning.</param>
/// <param name="Tags">The tags as they are shown.</param>
/// <param name="Body">The text as readers see it: HTML in UTF-8.</param>
public sealed record PostText(
    string Id, string Url, string Title, DateOnly? Published, bool IsWhole, ImmutableArray<string> Tags, ReadOnlyMemory<byte> Body);
