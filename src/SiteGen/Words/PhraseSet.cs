using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Words;

/// <summary>
/// Words and phrases to look for while texts are read. They match whatever their endings: <c>upset customer</c> stands in
/// “upsetting our customers”.
/// </summary>
internal sealed class PhraseSet
{
    private readonly WordTable _stems = new();
    private readonly Dictionary<(int Node, int Stem), int> _next = [];
    private readonly List<List<int>> _owners = [[]];
    private readonly IReadOnlyList<ImmutableArray<string>> _phrases;

    /// <summary>No phrases.</summary>
    public static PhraseSet None { get; } = new([]);

    /// <param name="phrases">The phrases of each owner, whom <see cref="PhraseCount"/> names by number.</param>
    public PhraseSet(IReadOnlyList<ImmutableArray<string>> phrases)
    {
        _phrases = phrases;
        OwnerCount = phrases.Count;
        for (var owner = 0; owner < OwnerCount; owner++)
        {
            foreach (var phrase in phrases[owner])
                Add(owner, phrase);
        }
    }

    /// <summary>How many owners there are; their numbers are those below it.</summary>
    public int OwnerCount { get; }

    /// <summary>What <see cref="Matcher"/> knows a stem by; -1 for one that is in no phrase.</summary>
    public int NumberOf(ReadOnlySpan<byte> stem) => _stems.Find(stem);

    /// <summary>Whether both look for the same phrases of the same owners.</summary>
    public bool HasSamePhrases(PhraseSet other) =>
        OwnerCount == other.OwnerCount && _phrases.Zip(other._phrases).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    private void Add(int owner, string phrase)
    {
        Span<byte> buffer = stackalloc byte[WordReader.BufferSize];
        Span<byte> stemBuffer = stackalloc byte[WordReader.BufferSize];
        var reader = new WordReader(Encoding.UTF8.GetBytes(phrase), buffer, isHtml: false);
        var node = 0;
        while (reader.Read())
        {
            var stem = _stems.Add(StemOf(reader.Part, stemBuffer));
            if (!_next.TryGetValue((node, stem), out var next))
            {
                next = _owners.Count;
                _next.Add((node, stem), next);
                _owners.Add([]);
            }
            node = next;
        }
        if (node > 0 && !_owners[node].Contains(owner))
            _owners[node].Add(owner);
    }

    private static ReadOnlySpan<byte> StemOf(ReadOnlySpan<byte> word, Span<byte> buffer)
    {
        word.CopyTo(buffer);
        return buffer[..EnglishStemmer.Stem(buffer, word.Length)];
    }

    /// <summary>Follows the words of one text at a time, for one thread.</summary>
    internal sealed class Matcher(PhraseSet phrases)
    {
        private readonly List<int> _nodes = [];
        private readonly int[] _counts = new int[phrases.OwnerCount];

        /// <summary>How often each owner's phrases were found since <see cref="Clear"/>.</summary>
        public ReadOnlySpan<int> Counts => _counts;

        /// <summary>Whether a word that is in no phrase changes nothing.</summary>
        public bool IsIdle => _nodes.Count == 0;

        /// <summary>Begins another text.</summary>
        public void Clear()
        {
            _nodes.Clear();
            Array.Clear(_counts);
        }

        /// <summary>The next word of the text.</summary>
        /// <param name="stem">Its <see cref="NumberOf"/>.</param>
        public void Next(int stem)
        {
            if (stem < 0)
            {
                _nodes.Clear();
                return;
            }
            _nodes.Add(0);
            var kept = 0;
            for (var i = 0; i < _nodes.Count; i++)
            {
                if (!phrases._next.TryGetValue((_nodes[i], stem), out var node))
                    continue;
                foreach (var owner in phrases._owners[node])
                    _counts[owner]++;
                _nodes[kept++] = node;
            }
            _nodes.RemoveRange(kept, _nodes.Count - kept);
        }
    }
}
