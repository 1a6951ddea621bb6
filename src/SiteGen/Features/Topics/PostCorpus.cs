using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Words;

namespace SiteGen.Features.Topics;

/// <summary>What has been made of all texts, for the features that go on from there. Posts have the same numbers everywhere.</summary>
/// <param name="Posts">The posts, the oldest first.</param>
/// <param name="Texts">Their texts.</param>
/// <param name="Takeaways">The line to remember of each; null where it has none.</param>
/// <param name="Words">Their words.</param>
/// <param name="Postings">Which posts have which stem.</param>
/// <param name="TopicsOf">The topics of each, as numbers in the order of <see cref="TopicList"/>.</param>
internal sealed record PostCorpus(
    ImmutableArray<Post> Posts, ImmutableArray<PostText> Texts, ImmutableArray<string?> Takeaways, Corpus Words, Postings Postings,
    ImmutableArray<ImmutableArray<int>> TopicsOf);
