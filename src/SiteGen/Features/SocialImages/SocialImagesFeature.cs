using SiteGen.Content;
using SiteGen.Pictures;

namespace SiteGen.Features.SocialImages;

/// <summary>An image for each post and one for the site, where the settings ask for them and the host can draw.</summary>
internal sealed class SocialImagesFeature : Feature
{
    private const string Key = "social_images";

    private sealed record Choice(bool AnyPost, bool Fragments);

    public override IReadOnlyList<string> SettingKeys => [Key];

    public override void Read(ReadContext context)
    {
        var text = context.Settings.Text(Key) ?? "none";
        if (text is not ("none" or "whole" or "all"))
            context.Diagnostics.Add(SocialImageMistakes.UnknownChoice(context.Settings.LocationOf(Key), text));
        context.Provide(new Choice(text is "whole" or "all", text == "all"));
    }

    public override void Plan(PlanContext context)
    {
        if (context.Data.Find<Choice>() is not { AnyPost: true } choice)
            return;
        var config = context.Site.Config;
        if (context.LoadPictures(out var why) is not { } maker)
        {
            if (why.Length > 0)
                context.Diagnostics.Add(SocialImageMistakes.NoPictures(config.Location, why));
            return;
        }
        var site = new SocialCard(config.Title, config.BaseUrl.Host, null);
        if (!maker.CanDraw(site))
        {
            context.Diagnostics.Add(SocialImageMistakes.SiteTitleNotDrawn(config.Location, config.Title));
            return;
        }
        context.Add(SocialImagePage.SitePath, new SocialImagePage(site, maker));
        foreach (var post in context.Site.Posts.Where(post => post.IsWhole || choice.Fragments))
            PlanImage(post, maker, context);
    }

    private static void PlanImage(Post post, IPictureMaker maker, PlanContext context)
    {
        var card = new SocialCard(post.Title, context.Site.Config.Title, context.Theme.DateOf(post));
        if (maker.CanDraw(card))
            context.Add(SocialImagePage.PathOf(post), new SocialImagePage(card, maker), post.Location);
        else
            context.Diagnostics.Add(SocialImageMistakes.TitleNotDrawn(post.Location, post.Title));
    }
}
