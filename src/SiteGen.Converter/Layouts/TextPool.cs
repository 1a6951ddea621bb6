using System.Collections.Concurrent;

namespace SiteGen.Converter.Layouts;

/// <summary>The ways in which the end of a text is looked at; each asks other things of its lines.</summary>
[Flags]
internal enum TextKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An excerpt.</summary>
    Excerpt = 1,

    /// <summary>A text that is whole.</summary>
    Whole = 2,

    /// <summary>A text that the dump cuts off.</summary>
    Cut = 4,
}

/// <summary>
/// The texts of all dumps, each kept once: the dumps of a blog have the same posts many times. What is plain in one of
/// them is so in all, and is not asked again.
/// </summary>
internal sealed class TextPool
{
    private readonly ConcurrentDictionary<string, PooledText>.AlternateLookup<ReadOnlySpan<char>> _texts =
        new ConcurrentDictionary<string, PooledText>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one object for a text.</summary>
    public PooledText Of(ReadOnlySpan<char> text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        var pooled = new PooledText(text.ToString());
        return _texts.Dictionary.GetOrAdd(pooled.Text, pooled);
    }
}

/// <summary>A text of a <see cref="TextPool"/>.</summary>
/// <param name="text">The dump's own characters.</param>
internal sealed class PooledText(string text)
{
    private int _plain;

    public string Text { get; } = text;

    /// <summary>Whether nothing in it is doubtful, whatever page it stands on, when it is looked at in one of the ways.</summary>
    public bool IsPlain(TextKinds kind) => (Volatile.Read(ref _plain) & (int)kind) != 0;

    /// <summary>Notes that nothing in it is doubtful.</summary>
    public void SetPlain(TextKinds kind) => Interlocked.Or(ref _plain, (int)kind);
}
