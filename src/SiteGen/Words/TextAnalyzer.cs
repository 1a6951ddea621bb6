using System.Text;

namespace SiteGen.Words;

/// <summary>
/// Counts the words of one post after another, for one thread. Its numbers of words and stems are its own until
/// <see cref="Corpus"/> brings those of all threads together.
/// </summary>
internal sealed class TextAnalyzer(PhraseSet phrases)
{
    private readonly PhraseSet.Matcher _matcher = new(phrases);
    private readonly List<FormInfo> _forms = [];
    private readonly List<int> _seen = [];
    // What has been counted of each stem, packed into one number.
    private int[] _counts = new int[4096];
    private int _length;

    // A field's value is one occurrence in it, as _counts has it.
    private enum Field
    {
        Label = 1,
        Title = 1 << 8,
        Body = 1 << 16,
    }

    private readonly record struct FormInfo(int Stem, int Phrase, bool IsStopWord, bool IsTooShort);

    /// <summary>Words as they are spelled, folded.</summary>
    public WordTable Forms { get; } = new();

    /// <summary>Their stems.</summary>
    public WordTable Stems { get; } = new();

    /// <summary>The stem of a form.</summary>
    public int StemOf(int form) => _forms[form].Stem;

    /// <summary>Counts the words of a post.</summary>
    public PostWords Analyze(PostText post)
    {
        _length = 0;
        _matcher.Clear();
        Read(Encoding.UTF8.GetBytes(post.Title), Field.Title);
        Span<int> titlePhrases = stackalloc int[phrases.OwnerCount];
        _matcher.Counts.CopyTo(titlePhrases);
        foreach (var tag in post.Tags)
            Read(Encoding.UTF8.GetBytes(tag), Field.Label);
        _matcher.Clear();
        Read(post.Body.Span, Field.Body);
        return new PostWords(TakeWords(), _length, PhrasesIn(titlePhrases, _matcher.Counts));
    }

    /// <summary>The stems of a text that is none of a post's, stop words left out.</summary>
    public WordCount[] AnalyzeLabel(string text)
    {
        Read(Encoding.UTF8.GetBytes(text), Field.Label);
        return TakeWords();
    }

    private void Read(ReadOnlySpan<byte> text, Field field)
    {
        Span<byte> buffer = stackalloc byte[WordReader.BufferSize];
        var reader = new WordReader(text, buffer, isHtml: field == Field.Body);
        while (reader.Read())
        {
            var form = InfoOf(reader.Part);
            if ((form.Phrase >= 0 || !_matcher.IsIdle) && field != Field.Label)
                _matcher.Next(form.Phrase);
            Count(form, field);
            if (reader.Compound is { IsEmpty: false } compound)
                Count(InfoOf(compound), field);
        }
    }

    private FormInfo InfoOf(ReadOnlySpan<byte> word)
    {
        var form = Forms.Add(word);
        if (form == _forms.Count)
            _forms.Add(Describe(word));
        return _forms[form];
    }

    private FormInfo Describe(ReadOnlySpan<byte> word)
    {
        Span<byte> buffer = stackalloc byte[WordReader.BufferSize];
        word.CopyTo(buffer);
        var stem = buffer[..EnglishStemmer.Stem(buffer, word.Length)];
        return new FormInfo(
            Stems.Add(stem), phrases.NumberOf(stem), StopWords.Contains(Encoding.UTF8.GetString(word)), word.Length < 2);
    }

    private void Count(FormInfo form, Field field)
    {
        if (form.IsTooShort || (form.IsStopWord && field != Field.Title))
            return;
        if (form.Stem >= _counts.Length)
            Array.Resize(ref _counts, Math.Max(form.Stem + 1, _counts.Length * 2));
        ref var counts = ref _counts[form.Stem];
        if (counts == 0)
            _seen.Add(form.Stem);
        // A field that is full says enough.
        if ((counts & FieldMask(field)) != FieldMask(field))
            counts += (int)field;
        if (field == Field.Body)
            _length++;
    }

    private static int FieldMask(Field field) => field switch
    {
        Field.Body => 0x7FFF_0000,
        Field.Title => 0xFF00,
        _ => 0xFF,
    };

    private WordCount[] TakeWords()
    {
        var words = new WordCount[_seen.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var counts = _counts[_seen[i]];
            words[i] = new WordCount(_seen[i], counts >> 16, (counts >> 8) & 0xFF, (counts & 0xFF) != 0);
            _counts[_seen[i]] = 0;
        }
        _seen.Clear();
        return words;
    }

    private static PhraseCount[] PhrasesIn(ReadOnlySpan<int> title, ReadOnlySpan<int> body)
    {
        List<PhraseCount> found = [];
        for (var owner = 0; owner < title.Length; owner++)
        {
            if (title[owner] + body[owner] > 0)
                found.Add(new PhraseCount(owner, title[owner], body[owner]));
        }
        return [.. found];
    }
}
