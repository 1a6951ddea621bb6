using SiteGen.Features.Posts;
using SiteGen.Features.Topics;

namespace SiteGen.Features.Related;

/// <summary>Three posts to read next on the page of each.</summary>
internal sealed class RelatedFeature : Feature
{
    public override void PlanRendered(RenderedContext context)
    {
        if (context.Data.Find<PostCorpus>() is not { } corpus)
            return;
        var related = RelatedPosts.Find(corpus.Texts, corpus.Words, corpus.Postings, corpus.TopicsOf);
        for (var post = 0; post < related.Length; post++)
        {
            if (related[post].IsEmpty)
                continue;
            var tips = new RelatedTips([.. related[post].Select(other => new RelatedTip(corpus.Posts[other], corpus.Takeaways[other]))]);
            context.Give(PostPage.PathOf(corpus.Posts[post]), tips, tips.Hash);
        }
    }
}
