using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Features.Topics;

/// <summary>The topics of the site, for all pages.</summary>
/// <param name="Topics">The topics in the order of <c>topics.yml</c>.</param>
public sealed record TopicList(ImmutableArray<Topic> Topics);

/// <summary>A post of a topic.</summary>
/// <param name="Post">The post.</param>
/// <param name="Takeaway">The line to remember; null where it has none.</param>
public sealed record TopicTip(Post Post, string? Takeaway);

/// <summary>The posts of a topic, for its page.</summary>
/// <param name="Tips">The posts, the newest first.</param>
public sealed record TopicTips(ImmutableArray<TopicTip> Tips)
{
    internal ContentKey Hash => TextHash.Of(Tips.SelectMany(tip => new[] { tip.Post.Id, tip.Takeaway }));
}

/// <summary>How many posts each topic has, for the page that lists them.</summary>
/// <param name="Counts">How many of each, in the order of the topics; of these, how many are whole.</param>
public sealed record TopicCounts(ImmutableArray<(int All, int Whole)> Counts)
{
    internal ContentKey Hash => TextHash.Of(Counts.Select(count => $"{count.All} {count.Whole}"));
}

/// <summary>A topic of a post.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Newer">The next post of the topic in time; null where there is none.</param>
/// <param name="Older">The post of the topic before it; null where there is none.</param>
public sealed record TipTopic(Topic Topic, Post? Newer, Post? Older);

/// <summary>The topics of a post, for its page.</summary>
/// <param name="Topics">The topics in their order.</param>
public sealed record TipTopics(ImmutableArray<TipTopic> Topics)
{
    internal ContentKey Hash => TextHash.Of(Topics.SelectMany(topic => new[] { topic.Topic.Slug.Value, topic.Newer?.Id, topic.Older?.Id }));
}
