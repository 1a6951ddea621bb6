using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Caching;

/// <summary>Reads what a <see cref="BinaryWriter"/> has written, without copying it first.</summary>
internal ref struct KeptReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public ReadOnlyMemory<byte> Bytes(int count)
    {
        var part = bytes.Slice(_at, count);
        _at += count;
        return part;
    }

    public bool Flag() => Bytes(1).Span[0] != 0;

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)).Span);

    public DateOnly? Date() => Number() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

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

    public string? TextOrNull() => Flag() ? Text() : null;

    public ImmutableArray<string> Texts()
    {
        var count = Number();
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (; count > 0; count--)
            texts.Add(Text());
        return texts.MoveToImmutable();
    }
}
