using SiteGen.Pictures;
using SiteGen.Text;

namespace SiteGen.Features.Pictures;

/// <summary>What can be wrong with the smaller copies of pictures.</summary>
internal static class PictureMistakes
{
    public static Diagnostic NoCopies(Location at, string why) => new(
        Severity.Note, PictureSource.NoneHere, at, $"large pictures have no smaller copies: {why}");
}
