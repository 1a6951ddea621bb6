using SiteGen.Addresses;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features.Pictures;

/// <summary>Smaller copies of the large pictures that texts show, where the host can make them.</summary>
internal sealed class PicturesFeature : Feature
{
    private const string Key = "smaller_pictures";

    private sealed record Choice(bool Shrinks);

    public override IReadOnlyList<string> SettingKeys => [Key];

    public override void Read(ReadContext context) => context.Provide(new Choice(context.Settings.Flag(Key) ?? true));

    /// <summary>The pictures that texts may show, when all files are planned.</summary>
    public static TextPictures PicturesOf(RouteTable routes, PlanContext context) => new(
        url => routes.Find(url)?.Page is FilePage page ? page.File : null,
        new SiteLinks(context.Site.Config.BaseUrl),
        context.Theme.PictureSizes,
        () => IsWanted(context.Data) && context.LoadPictures(out _) is not null);

    public override void PlanRendered(RenderedContext context)
    {
        if (!context.Pictures.AnyLarge || !IsWanted(context.Site.Data))
            return;
        if (context.LoadPictures(out var why) is not { } maker)
        {
            if (why.Length > 0)
                context.Diagnostics.Add(PictureMistakes.NoCopies(context.Site.Site.Config.Location, why));
            return;
        }
        foreach (var picture in context.Pictures.WithCopies)
        {
            foreach (var width in SmallerPictures.Widths)
            {
                var path = SitePath.Of(SmallerPictures.PathOf(picture.Path.Value, width));
                context.Add(path, new SmallerPicturePage(picture.File, width, maker), new Location(picture.File.Origin));
            }
        }
    }

    private static bool IsWanted(FeatureData data) => data.Find<Choice>() is { Shrinks: true };
}
