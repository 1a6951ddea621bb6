using System.Buffers;
using System.Globalization;
using SiteGen.Hashing;
using SiteGen.Pictures;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features.Pictures;

/// <summary>
/// A copy of a picture with fewer pixels. Where that takes no fewer bytes (a drawing of few colours), or the picture is
/// damaged behind its header, it is the picture itself, which a browser shows as wide.
/// </summary>
/// <param name="File">The picture.</param>
/// <param name="Width">The copy's width in pixels.</param>
/// <param name="Maker">What makes the copy.</param>
public sealed record SmallerPicturePage(InputFile File, int Width, IPictureMaker Maker) : Page
{
    /// <inheritdoc/>
    public override string Description => $"the copy of {File.Path} that is {Width} pixels wide";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    internal override bool ShowsSite => false;

    internal override ContentKey OwnContent =>
        ContentKey.Of([File.Key, TextHash.Of([Maker.Version, Width.ToString(CultureInfo.InvariantCulture)])]);

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content =>
        Maker.Shrink(File.Content, Width) is { } copy && copy.Length < File.Content.Length ? copy : File.Content;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => output.Write(Content.Span);
}
