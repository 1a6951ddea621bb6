using SiteGen.Pictures;
using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.SocialImages;

/// <summary>What can be wrong with social images: SG20xx.</summary>
internal static class SocialImageMistakes
{
    public static Diagnostic UnknownChoice(Location at, string text) => Error(
        "SG2001", at, $"'social_images' is '{text}'",
        "write whole for the tips that are there as a whole, all for fragments, too, or none");

    public static Diagnostic NoPictures(Location at, string why) => Note(
        PictureSource.NoneHere, at, $"the site has no social images: {why}");

    public static Diagnostic TitleNotDrawn(Location at, string title) => Warning(
        "SG2003", at, $"the font of the social images lacks a character of the title “{title}”",
        "links to this tip are shown with the site's image");

    public static Diagnostic SiteTitleNotDrawn(Location at, string title) => Warning(
        "SG2004", at, $"the font of the social images lacks a character of the site's title “{title}”, so there are none",
        "write 'social_images: none'");
}
