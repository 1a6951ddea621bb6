using System.Buffers;
using SiteGen.Hashing;
using SiteGen.Pictures;
using SkiaSharp;

namespace SiteGen.Images;

/// <summary>
/// Pictures by SkiaSharp, drawn by the processor alone, so that the same request gives the same bytes. May be called from
/// several threads at once.
/// </summary>
public sealed class SkiaPictures : IPictureMaker
{
    private const float Margin = 84;
    private static SKColor Paper => new(0xFB, 0xF9, 0xF4);
    private static SKColor Ink => new(0x22, 0x24, 0x2A);
    private static SKColor Quiet => new(0x5A, 0x5F, 0x6B);
    private static SKColor Accent => new(0x0F, 0x5F, 0x6B);

    // The quality at which a shrunk photograph is not told from the original at its size.
    private const int JpegQuality = 82;

    // Most titles have no others, so that nobody need load the font to know.
    private static readonly SearchValues<char> Common = SearchValues.Create(CommonCharacters());

    private static readonly Lazy<SKTypeface> Bold = new(() => InterFont.Load("SemiBold"));
    private static readonly Lazy<SKTypeface> Regular = new(() => InterFont.Load("Medium"));

    private SkiaPictures()
    {
    }

    /// <summary>Characters that the font is known to have.</summary>
    internal static string CommonCharacters() =>
        new([.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range('À', 'ÿ' - 'À' + 1)).Select(code => (char)code), .. "‘’“”–—…"]);

    /// <summary>What a host hands to the build. It touches no static field, so that nothing of SkiaSharp is loaded.</summary>
    public static PictureSource Source => new(ProgramVersion.ModuleOf(typeof(SkiaPictures)), TryLoad);

    /// <summary>Loads SkiaSharp's native library. The font is loaded with the first picture.</summary>
    /// <param name="why">Why there are no pictures on this machine, as a clause; empty where there are.</param>
    /// <returns>Null where the native library is missing.</returns>
    public static SkiaPictures? TryLoad(out string why)
    {
        try
        {
            why = SkiaSharpVersion.CheckNativeLibraryCompatible() ? "" : "the native library on this machine is another version's than SkiaSharp's";
            return why.Length == 0 ? new SkiaPictures() : null;
        }
        catch (Exception exception) when (Innermost(exception) is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            why = "the native library of SkiaSharp is not on this machine";
            return null;
        }
    }

    /// <inheritdoc/>
    public string Version { get; } = $"{ProgramVersion.ModuleOf(typeof(SkiaPictures))} {ProgramVersion.ModuleOf(typeof(SKBitmap))}";

    /// <inheritdoc/>
    public bool CanDraw(SocialCard card) =>
        HasGlyphs(Bold, card.Title) && HasGlyphs(Bold, card.Site) && HasGlyphs(Regular, card.Date ?? "");

    /// <inheritdoc/>
    public byte[]? DrawSocialCard(SocialCard card)
    {
        if (!CanDraw(card))
            return null;
        using var bitmap = new SKBitmap(new SKImageInfo(SocialCard.Width, SocialCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
            Draw(canvas, card);
        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 6))
            ?? throw new InvalidOperationException("Skia did not encode its own bitmap as PNG");
        return png.ToArray();
    }

    /// <inheritdoc/>
    public byte[]? Shrink(ReadOnlyMemory<byte> file, int width)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.FrameCount > 1)
            return null;
        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null)
            return null;
        using var upright = Upright(decoded, codec.EncodedOrigin);
        var height = Math.Max(1, (int)Math.Round((double)upright.Height * width / upright.Width));
        using var small = upright.Resize(new SKImageInfo(width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        if (small is null)
            return null;
        using var pixels = small.PeekPixels();
        using var encoded = codec.EncodedFormat switch
        {
            SKEncodedImageFormat.Jpeg => pixels.Encode(new SKJpegEncoderOptions(JpegQuality)),
            SKEncodedImageFormat.Webp => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, JpegQuality)),
            SKEncodedImageFormat.Png => pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9)),
            _ => null,
        };
        return encoded?.ToArray();
    }

    private static bool HasGlyphs(Lazy<SKTypeface> typeface, string text) =>
        !text.AsSpan().ContainsAnyExcept(Common) || HasGlyphs(typeface.Value, text);

    internal static bool HasGlyphs(SKTypeface typeface, string text)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyphs(text);
    }

    private static void Draw(SKCanvas canvas, SocialCard card)
    {
        canvas.Clear(Paper);
        using var accent = new SKPaint { Color = Accent, IsAntialias = true };
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        using var quiet = new SKPaint { Color = Quiet, IsAntialias = true };
        canvas.DrawRect(0, 0, 20, SocialCard.Height, accent);

        using var label = TitleLayout.FontOf(Bold.Value, 32);
        canvas.DrawText(card.Site, Margin, 108, SKTextAlign.Left, label, accent);

        // Between the site's name and the date, beginning at the top.
        var title = TitleLayout.Fit(card.Title, Bold.Value, SocialCard.Width - 2 * Margin, height: 340);
        using var font = TitleLayout.FontOf(Bold.Value, title.Size);
        var baseline = 152 + title.Size;
        foreach (var line in title.Lines)
        {
            canvas.DrawText(line, Margin, baseline, SKTextAlign.Left, font, ink);
            baseline += title.Size * TitleLayout.Leading;
        }

        using var small = TitleLayout.FontOf(Regular.Value, 32);
        if (card.Date is { } date)
            canvas.DrawText(date, Margin, SocialCard.Height - 66, SKTextAlign.Left, small, quiet);
    }

    // A camera's picture says how it has to be turned; the smaller one has no such note, so it is turned itself.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
            return picture.Copy();
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = (picture.Width, picture.Height);
        var upright = new SKBitmap(picture.Info.WithSize(isTurned ? height : width, isTurned ? width : height));
        using var canvas = new SKCanvas(upright);
        canvas.Concat(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        });
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }
}
