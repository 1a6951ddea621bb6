using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Hashing;

namespace SiteGen.Caching;

/// <summary>Reads what a <see cref="BinaryWriter"/> has written, without copying it first.</summary>
/// <param name="bytes">The bytes.</param>
public ref struct CacheReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>So many bytes, not copied.</summary>
    public ReadOnlyMemory<byte> Bytes(int count)
    {
        var part = bytes.Slice(_at, count);
        _at += count;
        return part;
    }

    /// <summary>One byte.</summary>
    public bool Flag() => Bytes(1).Span[0] != 0;

    /// <summary>Four bytes.</summary>
    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)).Span);

    /// <summary>A key.</summary>
    public ContentKey Key() => ContentKey.Read(Bytes(ContentKey.Size).Span);

    /// <summary>A day number; a negative one is no date.</summary>
    public DateOnly? Date() => Number() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    /// <summary>A text with its length before it.</summary>
    public string Text()
    {
        // Seven bits of the length a byte, the lowest first, and the eighth says whether more follow.
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Bytes(1).Span[0];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(Bytes(length).Span);
        }
    }

    /// <summary>A text, or a flag that there is none.</summary>
    public string? TextOrNull() => Flag() ? Text() : null;

    /// <summary>A number of texts.</summary>
    public ImmutableArray<string> Texts()
    {
        var count = Number();
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (; count > 0; count--)
            texts.Add(Text());
        return texts.MoveToImmutable();
    }
}
