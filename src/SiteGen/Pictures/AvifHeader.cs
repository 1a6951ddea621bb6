using System.Buffers.Binary;

namespace SiteGen.Pictures;

/// <summary>
/// What the boxes of an AVIF file say (ISO/IEC 14496-12 and 23008-12). A picture may be a grid of tiles, each with a
/// size of its own; the largest size is the whole picture's. <c>irot</c> turns it.
/// </summary>
internal static class AvifHeader
{
    public static PictureSize? ReadSize(ReadOnlySpan<byte> file)
    {
        if (Find(file, "ftyp"u8) is not { } type || !IsAvif(file[type]) || Find(file, "meta"u8) is not { } meta)
            return null;
        // A full box: version and flags before the boxes inside.
        var inside = file[meta];
        if (inside.Length < 4 || Find(inside[4..], "iprp"u8) is not { } properties)
            return null;
        inside = inside[4..][properties];
        if (Find(inside, "ipco"u8) is not { } container)
            return null;
        inside = inside[container];

        PictureSize? largest = null;
        var isTurned = false;
        while (Next(inside) is var (name, body, rest))
        {
            var data = inside[body];
            if (inside[name].SequenceEqual("ispe"u8) && data.Length >= 12)
                largest = Larger(largest, data[4..]);
            else if (inside[name].SequenceEqual("irot"u8) && data.Length >= 1)
                isTurned |= (data[0] & 1) == 1;
            inside = inside[rest..];
        }
        return isTurned ? largest?.Turned : largest;
    }

    private static PictureSize? Larger(PictureSize? one, ReadOnlySpan<byte> data) =>
        PictureSize.From(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..])) is { } other
        && (one is not { } size || (long)other.Width * other.Height > (long)size.Width * size.Height)
            ? other
            : one;

    private static bool IsAvif(ReadOnlySpan<byte> brands)
    {
        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            if (brands.Slice(at, 4) is [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s'])
                return true;
        }
        return false;
    }

    private static Range? Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> name)
    {
        var start = 0;
        while (Next(boxes[start..]) is var (box, body, rest))
        {
            if (boxes[start..][box].SequenceEqual(name))
                return (start + body.Start.Value)..(start + body.End.Value);
            start += rest;
        }
        return null;
    }

    // Size and name; size 1 means that 64 bits follow, size 0 that the box goes on to the end.
    private static (Range Name, Range Body, int Length)? Next(ReadOnlySpan<byte> boxes)
    {
        if (boxes.Length < 8)
            return null;
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        var header = 8;
        if (size == 1 && boxes.Length >= 16)
        {
            size = BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]);
            header = 16;
        }
        else if (size == 0)
        {
            size = (ulong)boxes.Length;
        }
        return size >= (ulong)header && size <= (ulong)boxes.Length ? (4..8, header..(int)size, (int)size) : null;
    }
}
