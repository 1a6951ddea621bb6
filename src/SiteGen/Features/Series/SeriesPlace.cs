using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Features.Series;

/// <summary>The series that a post belongs to, for its page.</summary>
/// <param name="Name">The series' name.</param>
/// <param name="Parts">The posts by part; null where one is missing.</param>
public sealed record SeriesPlace(string Name, ImmutableArray<Post?> Parts)
{
    internal ContentKey Hash => TextHash.Of(Parts.Select(part => part?.Id).Prepend(Name));
}

/// <summary>A post's text with links where it speaks of other posts, for its page.</summary>
/// <param name="Body">The text as HTML in UTF-8.</param>
public sealed record LinkedBody(ReadOnlyMemory<byte> Body);
