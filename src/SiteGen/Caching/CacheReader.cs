using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Hashing;

namespace SiteGen.Caching;

/// <summary>
/// Reads what a <see cref="BinaryWriter"/> has written, without copying it first. A cache is input like any other: what
/// can't have been written so is an <see cref="InvalidDataException"/>, never another exception.
/// </summary>
/// <param name="bytes">The bytes.</param>
public ref struct CacheReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>So many bytes, not copied.</summary>
    public ReadOnlyMemory<byte> Bytes(int count)
    {
        if (count < 0 || count > bytes.Length - _at)
            throw new InvalidDataException($"there are no {count} bytes at {_at}");
        var part = bytes.Slice(_at, count);
        _at += count;
        return part;
    }

    /// <summary>One byte.</summary>
    public bool Flag() => Bytes(1).Span[0] != 0;

    /// <summary>Four bytes.</summary>
    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)).Span);

    /// <summary>A number of things that take a byte each at least, so that no more memory is taken than there is data.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - _at
            ? count
            : throw new InvalidDataException($"there is no room for {count} things at {_at}");
    }

    /// <summary>A key.</summary>
    public ContentKey Key() => ContentKey.Read(Bytes(ContentKey.Size).Span);

    /// <summary>A day number; a negative one is no date.</summary>
    public DateOnly? Date() => Number() switch
    {
        < 0 => null,
        var day when day <= DateOnly.MaxValue.DayNumber => DateOnly.FromDayNumber(day),
        var day => throw new InvalidDataException($"there is no day {day}"),
    };

    /// <summary>A text with its length before it.</summary>
    public string Text()
    {
        // Seven bits of the length a byte, the lowest first, and the eighth says whether more follow.
        var length = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Bytes(1).Span[0];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(Bytes(length).Span);
        }
        throw new InvalidDataException("the length of a text has no end");
    }

    /// <summary>A text, or a flag that there is none.</summary>
    public string? TextOrNull() => Flag() ? Text() : null;

    /// <summary>A number of texts.</summary>
    public ImmutableArray<string> Texts()
    {
        var count = Count();
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (; count > 0; count--)
            texts.Add(Text());
        return texts.MoveToImmutable();
    }
}
