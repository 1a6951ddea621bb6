using System.IO.Hashing;
using System.Text;

namespace SiteGen.Words;

/// <summary>
/// Numbers words in the order in which they come, without a string for each. Texts have thousands of times as many
/// words as there are different ones, so looking one up is most of the work of indexing.
/// </summary>
internal sealed class WordTable
{
    private byte[] _bytes = new byte[16 * 1024];
    private int[] _ends = new int[1024];
    private int[] _slots = new int[4096];

    /// <summary>How many words there are; their numbers are those below it.</summary>
    public int Count { get; private set; }

    /// <summary>A word, until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<byte> this[int word] => _bytes.AsSpan((word == 0 ? 0 : _ends[word - 1]).._ends[word]);

    /// <summary>A word as a string.</summary>
    public string TextOf(int word) => Encoding.UTF8.GetString(this[word]);

    /// <summary>The number of a word; a new one gets the next number.</summary>
    public int Add(ReadOnlySpan<byte> word)
    {
        var slot = SlotOf(word);
        if (_slots[slot] != 0)
            return _slots[slot] - 1;
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + word.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        word.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + word.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>The number of a word; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> word) => _slots[SlotOf(word)] - 1;

    // Where the word is, or where it would go.
    private int SlotOf(ReadOnlySpan<byte> word)
    {
        var mask = _slots.Length - 1;
        var slot = (int)XxHash3.HashToUInt64(word) & mask;
        while (_slots[slot] != 0 && !this[_slots[slot] - 1].SequenceEqual(word))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var word = 0; word < Count; word++)
            _slots[SlotOf(this[word])] = word + 1;
    }
}
