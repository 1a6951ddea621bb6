using System.Buffers;

namespace SiteGen.Words;

/// <summary>
/// The Porter2 stemmer for English (M. F. Porter, “The English (Porter2) stemming algorithm”, snowballstem.org):
/// <c>apologies</c>, <c>apologize</c> and <c>apologizing</c> have the stem <c>apolog</c>. Words come folded, so its rules for
/// apostrophes are not needed. A stem is a key, not a word for readers.
/// </summary>
internal ref struct EnglishStemmer
{
    private static readonly SearchValues<byte> Vowels = SearchValues.Create("aeiouy"u8);

    private readonly Span<byte> _word;
    private int _length;
    private int _r1;
    private int _r2;

    private EnglishStemmer(Span<byte> word, int length)
    {
        _word = word;
        _length = length;
    }

    /// <summary>Replaces a folded word by its stem.</summary>
    /// <param name="buffer">Begins with the word.</param>
    /// <param name="length">How many bytes the word has.</param>
    /// <returns>
    /// How many bytes the stem has. A word with anything but <c>a-z</c> in it, or of two letters, is its own stem.
    /// </returns>
    public static int Stem(Span<byte> buffer, int length)
    {
        if (length <= 2 || buffer[..length].ContainsAnyExceptInRange((byte)'a', (byte)'z'))
            return length;
        if (Exception(buffer[..length]) is { IsEmpty: false } stem)
        {
            stem.CopyTo(buffer);
            return stem.Length;
        }
        var stemmer = new EnglishStemmer(buffer, length);
        stemmer.Run();
        return stemmer._length;
    }

    private void Run()
    {
        MarkConsonantY();
        FindRegions();
        RemovePlural();
        if (!IsInvariantAfterPlural(Word))
        {
            RemovePastAndProgressive();
            ReplaceFinalY();
            ReplaceDoubleSuffix();
            ReplaceSuffixInR1();
            RemoveSuffixInR2();
            RemoveFinalEOrL();
        }
        Word.Replace((byte)'Y', (byte)'y');
    }

    private readonly Span<byte> Word => _word[.._length];

    private static ReadOnlySpan<byte> Exception(ReadOnlySpan<byte> word) => word switch
    {
        _ when word.SequenceEqual("skis"u8) => "ski"u8,
        _ when word.SequenceEqual("skies"u8) => "sky"u8,
        _ when word.SequenceEqual("dying"u8) => "die"u8,
        _ when word.SequenceEqual("lying"u8) => "lie"u8,
        _ when word.SequenceEqual("tying"u8) => "tie"u8,
        _ when word.SequenceEqual("idly"u8) => "idl"u8,
        _ when word.SequenceEqual("gently"u8) => "gentl"u8,
        _ when word.SequenceEqual("ugly"u8) => "ugli"u8,
        _ when word.SequenceEqual("early"u8) => "earli"u8,
        _ when word.SequenceEqual("only"u8) => "onli"u8,
        _ when word.SequenceEqual("singly"u8) => "singl"u8,
        _ when word.SequenceEqual("sky"u8) || word.SequenceEqual("news"u8) || word.SequenceEqual("howe"u8)
            || word.SequenceEqual("atlas"u8) || word.SequenceEqual("cosmos"u8) || word.SequenceEqual("bias"u8)
            || word.SequenceEqual("andes"u8) => word,
        _ => default,
    };

    private static bool IsInvariantAfterPlural(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("inning"u8) || word.SequenceEqual("outing"u8) || word.SequenceEqual("canning"u8)
        || word.SequenceEqual("herring"u8) || word.SequenceEqual("earring"u8) || word.SequenceEqual("proceed"u8)
        || word.SequenceEqual("exceed"u8) || word.SequenceEqual("succeed"u8);

    private static bool IsVowel(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    // A y at the beginning or after a vowel is a consonant, and is written Y from here on.
    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
                _word[i] = (byte)'Y';
        }
    }

    // R1 is what follows the first consonant after a vowel, R2 the same within R1.
    private void FindRegions()
    {
        _r1 = Word.StartsWith("gener"u8) || Word.StartsWith("arsen"u8) ? 5
            : Word.StartsWith("commun"u8) ? 6
            : RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    private readonly int RegionAfter(int start)
    {
        for (var i = start + 1; i < _length; i++)
        {
            if (!IsVowel(_word[i]) && IsVowel(_word[i - 1]))
                return i + 1;
        }
        return _length;
    }

    private readonly bool Ends(ReadOnlySpan<byte> suffix) => Word.EndsWith(suffix);

    private readonly bool EndsInR1(int suffix) => _length - suffix >= _r1;

    private readonly bool EndsInR2(int suffix) => _length - suffix >= _r2;

    private readonly bool HasVowel(int end) => end > 0 && _word[..end].ContainsAny(Vowels);

    private void Replace(int suffix, ReadOnlySpan<byte> with)
    {
        _length -= suffix;
        with.CopyTo(_word[_length..]);
        _length += with.Length;
    }

    // Whether the word ends in a short syllable: consonant, vowel, consonant other than w, x, Y; or vowel, consonant at
    // its beginning.
    private readonly bool EndsInShortSyllable(int end)
    {
        if (end == 2)
            return IsVowel(_word[0]) && !IsVowel(_word[1]);
        return end > 2 && !IsVowel(_word[end - 3]) && IsVowel(_word[end - 2]) && !IsVowel(_word[end - 1])
            && _word[end - 1] is not ((byte)'w' or (byte)'x' or (byte)'Y');
    }

    // Step 1a
    private void RemovePlural()
    {
        if (Ends("sses"u8))
            _length -= 2;
        else if (Ends("ied"u8) || Ends("ies"u8))
            _length -= _length > 4 ? 2 : 1;
        else if (Ends("s"u8) && !Ends("us"u8) && !Ends("ss"u8) && HasVowel(_length - 2))
            _length--;
    }

    // Step 1b
    private void RemovePastAndProgressive()
    {
        if (Ends("eedly"u8) || Ends("eed"u8))
        {
            var suffix = Ends("eed"u8) ? 3 : 5;
            if (EndsInR1(suffix))
                Replace(suffix, "ee"u8);
            return;
        }
        var removed = Ends("ingly"u8) ? 5 : Ends("edly"u8) ? 4 : Ends("ing"u8) ? 3 : Ends("ed"u8) ? 2 : 0;
        if (removed == 0 || !HasVowel(_length - removed))
            return;
        _length -= removed;
        if (Ends("at"u8) || Ends("bl"u8) || Ends("iz"u8))
            Replace(0, "e"u8);
        else if (EndsInDouble())
            _length--;
        else if (_r1 >= _length && EndsInShortSyllable(_length))
            Replace(0, "e"u8);
    }

    private readonly bool EndsInDouble() =>
        _length >= 2 && _word[_length - 1] == _word[_length - 2] && "bdfgmnprt"u8.Contains(_word[_length - 1]);

    // Step 1c
    private readonly void ReplaceFinalY()
    {
        if (_length > 2 && _word[_length - 1] is (byte)'y' or (byte)'Y' && !IsVowel(_word[_length - 2]))
            _word[_length - 1] = (byte)'i';
    }

    // Step 2: the longest of its suffixes decides, whether it may be replaced or not.
    private void ReplaceDoubleSuffix()
    {
        if (Ends("ational"u8))
            ReplaceInR1(7, "ate"u8);
        else if (Ends("ization"u8))
            ReplaceInR1(7, "ize"u8);
        else if (Ends("fulness"u8))
            ReplaceInR1(7, "ful"u8);
        else if (Ends("ousness"u8))
            ReplaceInR1(7, "ous"u8);
        else if (Ends("iveness"u8))
            ReplaceInR1(7, "ive"u8);
        else if (Ends("tional"u8))
            ReplaceInR1(6, "tion"u8);
        else if (Ends("biliti"u8))
            ReplaceInR1(6, "ble"u8);
        else if (Ends("lessli"u8))
            ReplaceInR1(6, "less"u8);
        else if (Ends("entli"u8))
            ReplaceInR1(5, "ent"u8);
        else if (Ends("ation"u8))
            ReplaceInR1(5, "ate"u8);
        else if (Ends("alism"u8))
            ReplaceInR1(5, "al"u8);
        else if (Ends("aliti"u8))
            ReplaceInR1(5, "al"u8);
        else if (Ends("ousli"u8))
            ReplaceInR1(5, "ous"u8);
        else if (Ends("iviti"u8))
            ReplaceInR1(5, "ive"u8);
        else if (Ends("fulli"u8))
            ReplaceInR1(5, "ful"u8);
        else if (Ends("enci"u8))
            ReplaceInR1(4, "ence"u8);
        else if (Ends("anci"u8))
            ReplaceInR1(4, "ance"u8);
        else if (Ends("abli"u8))
            ReplaceInR1(4, "able"u8);
        else if (Ends("izer"u8))
            ReplaceInR1(4, "ize"u8);
        else if (Ends("ator"u8))
            ReplaceInR1(4, "ate"u8);
        else if (Ends("alli"u8))
            ReplaceInR1(4, "al"u8);
        else if (Ends("bli"u8))
            ReplaceInR1(3, "ble"u8);
        else if (Ends("ogi"u8))
        {
            if (_length > 3 && _word[_length - 4] == 'l')
                ReplaceInR1(3, "og"u8);
        }
        else if (Ends("li"u8) && _length > 2 && "cdeghkmnrt"u8.Contains(_word[_length - 3]))
            ReplaceInR1(2, default);
    }

    // Step 3
    private void ReplaceSuffixInR1()
    {
        if (Ends("ational"u8))
            ReplaceInR1(7, "ate"u8);
        else if (Ends("tional"u8))
            ReplaceInR1(6, "tion"u8);
        else if (Ends("alize"u8))
            ReplaceInR1(5, "al"u8);
        else if (Ends("icate"u8) || Ends("iciti"u8))
            ReplaceInR1(5, "ic"u8);
        else if (Ends("ative"u8))
        {
            if (EndsInR2(5))
                _length -= 5;
        }
        else if (Ends("ical"u8))
            ReplaceInR1(4, "ic"u8);
        else if (Ends("ness"u8))
            ReplaceInR1(4, default);
        else if (Ends("ful"u8))
            ReplaceInR1(3, default);
    }

    // Step 4
    private void RemoveSuffixInR2()
    {
        var suffix = Ends("ement"u8) ? 5
            : Ends("ance"u8) || Ends("ence"u8) || Ends("able"u8) || Ends("ible"u8) || Ends("ment"u8) ? 4
            : Ends("ant"u8) || Ends("ent"u8) || Ends("ism"u8) || Ends("ate"u8) || Ends("iti"u8) || Ends("ous"u8)
                || Ends("ive"u8) || Ends("ize"u8) || Ends("ion"u8) ? 3
            : Ends("al"u8) || Ends("er"u8) || Ends("ic"u8) ? 2
            : 0;
        if (suffix == 0 || !EndsInR2(suffix))
            return;
        if (Ends("ion"u8) && !(_length > 3 && _word[_length - 4] is (byte)'s' or (byte)'t'))
            return;
        _length -= suffix;
    }

    // Step 5
    private void RemoveFinalEOrL()
    {
        if (Ends("e"u8) && (EndsInR2(1) || (EndsInR1(1) && !EndsInShortSyllable(_length - 1))))
            _length--;
        else if (Ends("ll"u8) && EndsInR2(1))
            _length--;
    }

    private void ReplaceInR1(int suffix, ReadOnlySpan<byte> with)
    {
        if (EndsInR1(suffix))
            Replace(suffix, with);
    }
}
