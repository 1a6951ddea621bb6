using System.Text;
using SiteGen.Pictures;
using SiteGen.Tests.Support;
using SkiaSharp;

namespace SiteGen.Tests.Pictures;

public class PictureSizeTests
{
    private static readonly string[] Beginnings = ["", "<svg ", "\u00FF\u00D8", "RIFF----WEBP"];

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_size_of_an_encoded_picture_is_read(SKEncodedImageFormat format) =>
        Assert.Equal(new PictureSize(320, 17), PictureSize.Read(Samples.Encode(320, 17, format)));

    [Fact]
    public void A_lossless_WebP_says_its_size_in_another_place()
    {
        using var bitmap = new SKBitmap(33, 65);
        using var pixels = bitmap.PeekPixels();
        using var file = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50))!;
        Assert.Equal(new PictureSize(33, 65), PictureSize.Read(file.AsSpan()));
    }

    [Fact]
    public void An_extended_WebP_has_the_size_of_its_canvas() => Assert.Equal(
        new PictureSize(800, 0x10001),
        PictureSize.Read([.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x1F, 0x03, 0, 0, 0, 1]));

    [Fact]
    public void A_GIF_has_the_size_of_its_screen() =>
        Assert.Equal(new PictureSize(300, 2), PictureSize.Read([.. "GIF89a"u8, 0x2C, 0x01, 2, 0, 0, 0, 0]));

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public void A_JPEG_that_is_turned_by_Exif_is_as_wide_as_a_browser_shows_it(byte orientation, bool isTurned) => Assert.Equal(
        isTurned ? new PictureSize(20, 40) : new PictureSize(40, 20), PictureSize.Read(Samples.TurnedJpeg(40, 20, orientation)));

    [Fact]
    public void The_largest_size_of_an_AVIF_is_that_of_the_whole_picture() =>
        Assert.Equal(new PictureSize(1200, 800), PictureSize.Read(Samples.Avif(turns: 0, (512, 512), (1200, 800))));

    [Fact]
    public void An_AVIF_may_be_turned_by_a_quarter() =>
        Assert.Equal(new PictureSize(800, 1200), PictureSize.Read(Samples.Avif(turns: 3, (1200, 800))));

    [Theory]
    [InlineData("""<svg width="64" height="32"/>""", 64, 32)]
    [InlineData("""<svg width="64px" height="1in"/>""", 64, 96)]
    [InlineData("""<svg viewBox="0 0 640.4,480"/>""", 640, 480)]
    [InlineData("""<svg width="100%" height="2em" viewBox="0 0 3 4"/>""", 3, 4)]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE svg><!-- drawn --><svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="10mm"/>""", 4, 38)]
    public void An_SVG_has_the_size_of_its_first_element(string svg, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSize.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("no picture")]
    [InlineData("<html><svg width='1' height='1'/></html>")]
    [InlineData("<svg width='1' height='1'")]
    [InlineData("<svg width='0' height='1'/>")]
    [InlineData("<svg width='1e300' height='1'/>")]
    [InlineData("<svg width='NaN' height='1'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>]><svg width='&a;' height='1'/>")]
    [InlineData("GIF89a")]
    public void Nothing_else_has_a_size(string file) => Assert.Null(PictureSize.Read(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void A_file_that_is_cut_or_damaged_anywhere_is_answered()
    {
        byte[][] files =
        [
            Samples.Encode(40, 20, SKEncodedImageFormat.Png), Samples.TurnedJpeg(40, 20, 6),
            Samples.Encode(40, 20, SKEncodedImageFormat.Webp), Samples.Avif(1, (40, 20)),
        ];
        foreach (var file in files)
        {
            for (var at = 0; at < Math.Min(file.Length, 200); at++)
            {
                PictureSize.Read(file.AsSpan(0, at));
                byte[] damaged = [.. file];
                damaged[at] ^= 0xFF;
                PictureSize.Read(damaged);
            }
        }
    }

    [Fact]
    public void Any_text_is_answered() => Properties.Hold(Texts.Any, text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var start in Beginnings)
            PictureSize.Read([.. Encoding.Latin1.GetBytes(start), .. bytes]);
        return true;
    });
}
