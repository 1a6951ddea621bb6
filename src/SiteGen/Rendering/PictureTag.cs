using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering;

/// <summary>What a page says of a picture beside its address and its words.</summary>
/// <param name="Width">Its width in CSS pixels, so that a browser keeps the place free.</param>
/// <param name="Height">Its height.</param>
/// <param name="SourceSet">The copies that a browser may choose from, as <c>srcset</c> has them; null where there is one picture.</param>
/// <param name="Sizes">How wide the picture is shown, by which a browser chooses; null where there is nothing to choose.</param>
internal sealed record PictureTag(int Width, int Height, string? SourceSet = null, string? Sizes = null)
{
    /// <summary>Adds the attributes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isFirst">Whether it is the text's first, which a reader may see at once.</param>
    public void Write(LinkInline picture, bool isFirst)
    {
        var attributes = picture.GetAttributes();
        if (SourceSet is not null)
        {
            attributes.AddProperty("srcset", SourceSet);
            attributes.AddProperty("sizes", Sizes ?? "100vw");
        }
        attributes.AddProperty("width", $"{Width}");
        attributes.AddProperty("height", $"{Height}");
        if (!isFirst)
            attributes.AddProperty("loading", "lazy");
    }
}
