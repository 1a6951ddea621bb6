using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Words;

/// <summary>
/// Numbers words in the order in which they come, without a string for each. Texts have thousands of times as many
/// words as there are different ones, so looking one up is most of the work of indexing. A word of up to 8 bytes, as
/// nearly all are, is its own key, so that finding it takes one comparison of two numbers.
/// </summary>
internal sealed class WordTable
{
    private const int KeySize = sizeof(ulong);

    private byte[] _bytes = new byte[16 * 1024];
    private int[] _ends = new int[1024];
    private Slot[] _slots = new Slot[4096];

    // The word is numbered from 1; 0 is an empty slot.
    private readonly record struct Slot(ulong Key, int Word);

    /// <summary>How many words there are; their numbers are those below it.</summary>
    public int Count { get; private set; }

    /// <summary>A word, until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<byte> this[int word] => _bytes.AsSpan((word == 0 ? 0 : _ends[word - 1]).._ends[word]);

    /// <summary>A word as a string.</summary>
    public string TextOf(int word) => Encoding.UTF8.GetString(this[word]);

    /// <summary>The number of a word; a new one gets the next number.</summary>
    public int Add(ReadOnlySpan<byte> word)
    {
        var key = KeyOf(word);
        var slot = SlotOf(key, word);
        if (_slots[slot].Word != 0)
            return _slots[slot].Word - 1;
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + word.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        word.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + word.Length;
        _slots[slot] = new Slot(key, ++Count);
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>The number of a word; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> word) => _slots[SlotOf(KeyOf(word), word)].Word - 1;

    // No word has a zero byte, so that two short words never have one key. A long word may have that of another one.
    private static ulong KeyOf(ReadOnlySpan<byte> word)
    {
        if (word.Length > KeySize)
            return XxHash3.HashToUInt64(word);
        var key = 0UL;
        word.CopyTo(MemoryMarshal.AsBytes(new Span<ulong>(ref key)));
        return key;
    }

    // Where the word is, or where it would go.
    private int SlotOf(ulong key, ReadOnlySpan<byte> word)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (slots[slot].Word != 0 && !Holds(slots[slot], key, word))
            slot = (slot + 1) & mask;
        return slot;
    }

    private bool Holds(Slot slot, ulong key, ReadOnlySpan<byte> word)
    {
        if (slot.Key != key)
            return false;
        // A short word's key, as a number, may be the hash of a long one.
        var held = this[slot.Word - 1];
        return held.Length == word.Length && (word.Length <= KeySize || held.SequenceEqual(word));
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Word != 0)
                _slots[SlotOf(slot.Key, this[slot.Word - 1])] = slot;
        }
    }
}
