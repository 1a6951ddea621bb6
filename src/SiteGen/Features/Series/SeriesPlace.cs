using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Features.Series;

/// <summary>The series that a post belongs to, for its page.</summary>
/// <param name="Name">The series' name.</param>
/// <param name="Parts">The posts by part; null where one is missing.</param>
public sealed record SeriesPlace(string Name, ImmutableArray<Post?> Parts)
{
    /// <summary>
    /// Between which days a missing part came out, when parts come out in their order: those of the parts before and
    /// behind it. Null where these have no dates, or dates that say that the order is another.
    /// </summary>
    /// <param name="part">The part's place in <see cref="Parts"/>.</param>
    public (DateOnly After, DateOnly Before)? Around(int part)
    {
        DateOnly[] dates = [.. Parts.Select(post => post?.Published).OfType<DateOnly>()];
        return Parts[..part].LastOrDefault(post => post is not null)?.Published is { } after
            && Parts[(part + 1)..].FirstOrDefault(post => post is not null)?.Published is { } before
            && dates.SequenceEqual(dates.Distinct().Order())
            ? (after, before)
            : null;
    }

    internal ContentKey Hash => TextHash.Of(Parts.Select(part => part?.Id).Prepend(Name));
}

/// <summary>A post's text with links where it speaks of other posts, for its page.</summary>
/// <param name="Body">The text as HTML in UTF-8.</param>
public sealed record LinkedBody(ReadOnlyMemory<byte> Body);
