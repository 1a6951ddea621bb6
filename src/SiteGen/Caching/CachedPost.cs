using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Caching;

/// <summary>All that is made of one post's file alone. It holds as long as the links still lead to the same places.</summary>
/// <param name="Post">The front matter; <see cref="Post.Id"/> and <see cref="Post.Location"/> are the file's, and <see cref="Post.IsToCome"/> is the day's.</param>
/// <param name="Text">The text as HTML.</param>
/// <param name="Links">The links in it.</param>
internal sealed record CachedPost(Post Post, TextHtml Text, ImmutableArray<TextLink> Links)
{
    /// <summary>The post as it stands in a file of these bytes.</summary>
    public Post PostIn(InputFile file) =>
        Post with
        {
            Id = PostFile.IdOf(file),
            Location = new Location(file.Origin, 1),
            IsToCome = false,
            Topics = Post.Topics.IsEmpty ? [] : [.. Post.Topics.Select(topic => topic with { Location = topic.Location with { File = file.Origin } })],
        };
}
