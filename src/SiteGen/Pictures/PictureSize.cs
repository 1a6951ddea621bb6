using System.Buffers.Binary;

namespace SiteGen.Pictures;

/// <summary>Width and height of a picture in CSS pixels, as a browser shows it.</summary>
/// <param name="Width">Pixels from left to right, at least 1.</param>
/// <param name="Height">Pixels from top to bottom, at least 1.</param>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>
    /// Reads the size from a picture's own header: PNG, JPEG, GIF, WebP, AVIF or SVG. The format is told by the content,
    /// never by the file's name.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <returns>The size; null where the file is no such picture, is damaged, or does not say its size.</returns>
    public static PictureSize? Read(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(file),
            [0xFF, 0xD8, ..] => JpegHeader.ReadSize(file),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(file[12..]),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => AvifHeader.ReadSize(file),
            _ => SvgHeader.ReadSize(file),
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>The same picture turned by a quarter.</summary>
    internal PictureSize Turned => new(Height, Width);

    // The first chunk is IHDR: length, name, width, height.
    private static PictureSize? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..16].SequenceEqual("IHDR"u8)
            ? From(BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]))
            : null;

    private static PictureSize? Gif(ReadOnlySpan<byte> file) =>
        file.Length >= 10
            ? new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : null;

    // https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, or extended with a canvas size.
    private static PictureSize? WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 18)
            return null;
        var data = chunk[8..];
        if (chunk.StartsWith("VP8X"u8))
            return new(1 + (data[4] | data[5] << 8 | data[6] << 16), 1 + (data[7] | data[8] << 8 | data[9] << 16));
        if (chunk.StartsWith("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
        }
        if (chunk.StartsWith("VP8 "u8) && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return new(
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
        }
        return null;
    }

    internal static PictureSize? From(uint width, uint height) =>
        width <= int.MaxValue && height <= int.MaxValue ? new((int)width, (int)height) : null;

    internal static PictureSize? From(double width, double height) =>
        width is >= 0.5 and <= 100_000 && height is >= 0.5 and <= 100_000
            ? new((int)Math.Round(width, MidpointRounding.AwayFromZero), (int)Math.Round(height, MidpointRounding.AwayFromZero))
            : null;
}
