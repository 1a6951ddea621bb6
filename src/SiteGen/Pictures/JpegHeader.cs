using System.Buffers.Binary;

namespace SiteGen.Pictures;

/// <summary>
/// What the markers before a JPEG's pixels say (ITU-T T.81, annex B). Cameras store pictures as the sensor lies, and say
/// in Exif how to turn them; browsers do so, and so width and height change places.
/// </summary>
internal static class JpegHeader
{
    public static PictureSize? ReadSize(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        var at = 2;
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker is 0xFF)
            {
                // Fill bytes may stand before any marker.
                at++;
                continue;
            }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            var data = file.Slice(at + 4, length - 2);
            if (marker == 0xE1)
                isTurned |= IsTurned(data);
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Frame(data) is { } size ? isTurned ? size.Turned : size : null;
            else if (marker is 0xDA or 0xD9)
                return null;
            at += 2 + length;
        }
        return null;
    }

    private static PictureSize? Frame(ReadOnlySpan<byte> data) => data.Length >= 5
        ? new(BinaryPrimitives.ReadUInt16BigEndian(data[3..]), BinaryPrimitives.ReadUInt16BigEndian(data[1..]))
        : null;

    // Exif is a TIFF file: byte order, offset of the first directory, entries of 12 bytes. Tag 0x0112 is the
    // orientation; 5 to 8 are those that turn by a quarter.
    private static bool IsTurned(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith("Exif\0\0"u8) || data.Length < 14)
            return false;
        var tiff = data[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var directory = UInt32(tiff[4..]);
        if (directory > tiff.Length - 2)
            return false;
        var entries = tiff[(int)directory..];
        var count = UInt16(entries);
        for (var i = 0; i < count && 2 + 12 * (i + 1) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + 12 * i, 12);
            if (UInt16(entry) == 0x0112)
                return UInt16(entry[8..]) is >= 5 and <= 8;
        }
        return false;

        ushort UInt16(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

        uint UInt32(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
