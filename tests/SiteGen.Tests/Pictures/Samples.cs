using System.Buffers.Binary;
using SkiaSharp;

namespace SiteGen.Tests.Pictures;

/// <summary>Small pictures made for a test.</summary>
internal static class Samples
{
    /// <summary>A picture whose left half is red and whose right half is blue.</summary>
    public static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.Clear(SKColors.Blue);
            canvas.DrawRect(0, 0, width / 2, height, red);
        }
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG with an Exif note on how to turn it, as cameras write it.</summary>
    public static byte[] TurnedJpeg(int width, int height, byte orientation)
    {
        var jpeg = Encode(width, height, SKEncodedImageFormat.Jpeg);
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg.AsSpan(2)];
    }

    /// <summary>The header of an AVIF file; no pixels.</summary>
    public static byte[] Avif(byte turns, params (int Width, int Height)[] sizes)
    {
        byte[] properties =
        [
            .. sizes.SelectMany(size => Box("ispe", [0, 0, 0, 0, .. BigEndian(size.Width), .. BigEndian(size.Height)])),
            .. Box("irot", [turns]),
        ];
        return
        [
            .. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0, .. "mif1"u8, .. "avif"u8]),
            .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[20]), .. Box("iprp", Box("ipco", properties))]),
        ];
    }

    private static byte[] Box(string name, byte[] content) =>
        [.. BigEndian(8 + content.Length), .. System.Text.Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
