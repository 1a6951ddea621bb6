using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Features.Topics;

/// <summary>A situation that readers look for help in, as <c>topics.yml</c> describes it.</summary>
public sealed record Topic
{
    /// <summary>Its name: <c>An angry caller</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The last part of its address.</summary>
    public required Slug Slug { get; init; }

    /// <summary>One line on it for readers.</summary>
    public required string Line { get; init; }

    /// <summary>Words and phrases that tell a post to be about it, whatever their endings.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Posts that belong to it whatever their words: their files or addresses.</summary>
    public ImmutableArray<TopicPost> Pinned { get; init; } = [];

    /// <summary>Posts that don't belong to it whatever their words.</summary>
    public ImmutableArray<TopicPost> LeftOut { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; }

    /// <summary>What search finds its posts by beside their own words.</summary>
    public string Label => string.Join(' ', Words.Prepend(Name));
}

/// <summary>A post that <c>topics.yml</c> names.</summary>
/// <param name="Path">
/// Its address (<c>/2019/04/09/a-tip/</c>) or its file below the input folder (<c>tips/2019/2019-04-09-a-tip.md</c>).
/// </param>
/// <param name="Location">Where it stands.</param>
public sealed record TopicPost(string Path, Location Location);
