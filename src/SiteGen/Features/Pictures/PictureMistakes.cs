using SiteGen.Pictures;
using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Pictures;

/// <summary>What can be wrong with the smaller copies of pictures.</summary>
internal static class PictureMistakes
{
    public static Diagnostic NoCopies(Location at, string why) => Note(
        PictureSource.NoneHere, at, $"large pictures have no smaller copies: {why}");
}
