using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;
using SiteGen.Features;
using SiteGen.Features.Topics;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>
/// Says what a build does not refuse and an author would want to know. It plans nothing. Recovered tips are as the old
/// blog had them, so nobody is told to improve them.
/// </summary>
/// <param name="lines">Finds lines.</param>
/// <param name="assets">The files that are published as they are.</param>
/// <param name="today">Tells which day it is; null where nobody told.</param>
internal sealed class AdviceFeature(TipLines lines, ImmutableArray<InputFile> assets, Func<SiteConfig, DateOnly?> today) : Feature
{
    public override void PlanRendered(RenderedContext context)
    {
        var (site, diagnostics) = (context.Site.Site, context.Diagnostics);
        if (site.Config.Rhythm is { } rhythm)
            RhythmCheck.Check(site, rhythm, today(site.Config), lines, diagnostics);
        RedirectCheck.Check(context.Site, diagnostics);
        foreach (var document in site.Posts.AsEnumerable<Document>().Concat(site.Pages))
            CheckPictures(document, context);
        PictureUse.Check(assets, context);
        if (context.Data.Find<PostCorpus>() is not { } corpus)
            return;
        for (var number = 0; number < corpus.Posts.Length; number++)
            CheckText(number, corpus, context);
        NearDuplicates.Check(corpus, diagnostics);
    }

    private void CheckPictures(Document document, RenderedContext context)
    {
        // Quotation marks of a text are escaped, so these belong to a tag.
        if (context.BodyOf(document).Span.IndexOf(" alt=\"\""u8) < 0)
            return;
        var file = document is Post post ? post.Location.File : ((StaticPage)document).Location.File;
        context.Diagnostics.Add(WritingMistakes.NoAlt(lines.Find(file, "![](")));
    }

    private static void CheckText(int number, PostCorpus corpus, RenderedContext context)
    {
        var post = corpus.Posts[number];
        if (post.Recovered is not null || post.IsDraft)
            return;
        if (string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(context.BodyOf(post).Span)))
        {
            context.Diagnostics.Add(WritingMistakes.NoText(post.Location));
            return;
        }
        if (corpus.Takeaways[number] is null)
            context.Diagnostics.Add(WritingMistakes.NoTakeaway(post.Location));
    }
}
