using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>
/// One text of a tip and everything that the dumps which have it say of the tip. Dumps are added in any order and from
/// any thread, so whatever is kept here is a count, a set or a smallest value.
/// </summary>
internal sealed class TextVersion
{
    private readonly Dictionary<string, int> _titles = new(StringComparer.Ordinal);

    private int? _damages;

    private TextVersion(FindingKind kind, FoundText text, string flat, string? source = null)
    {
        Kind = kind;
        Text = text;
        Flat = flat;
        TextSource = source!;
    }

    /// <summary>An excerpt, a text, or no text at all.</summary>
    public FindingKind Kind { get; }

    /// <summary>The text as the best of the dumps has it.</summary>
    public FoundText Text { get; private set; }

    /// <summary>The text without layout; two findings with the same are one version.</summary>
    public string Flat { get; }

    /// <summary>Letters and digits only, made when it is needed.</summary>
    public string Words => field ??= Folding.Words(Flat);

    /// <summary>The first line of the text that says something.</summary>
    public string FirstLine
    {
        get
        {
            var text = Text.Raw.AsSpan().TrimStart();
            var end = text.IndexOfAny('\n', '\r');
            return (end < 0 ? text : text[..end]).ToString();
        }
    }

    /// <summary>The dump that <see cref="Text"/> stands in, below the folder of dumps.</summary>
    public string TextSource { get; private set; }

    /// <summary>At how many places it is damaged; counted when it is needed.</summary>
    public int Damages => _damages ??= Damage.In(Flat).Count;

    /// <summary>How many letters of it are of lines that may be the theme's, or come twice, as the dump with the most of them has it.</summary>
    public int Foreign { get; private set; }

    /// <summary>How sure the surest of the dumps is that the text ends where it does.</summary>
    public TextEnd End { get; private set; }

    /// <summary>Whether it is the text of a post of which a dump knows the end.</summary>
    public bool IsWhole => Kind == FindingKind.Post && End != TextEnd.Unknown;

    /// <summary>The dumps by name, in no order; one may be named twice.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>The categories by folded name, with the first place at which a byline names them.</summary>
    public SortedDictionary<string, int> Categories { get; } = new(StringComparer.Ordinal);

    /// <summary>The tags by folded name.</summary>
    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The dates as typed, for the old addresses.</summary>
    public SortedSet<string> TypedDates { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each spelling of the title occurs.</summary>
    public IReadOnlyDictionary<string, int> Titles => _titles;

    /// <summary>The first place, by name of dump and line, where the title stands.</summary>
    public Text.Location TitleAt { get; private set; }

    /// <summary>A version that no dump has yet.</summary>
    /// <param name="finding">What has its text.</param>
    /// <param name="flat">The text without layout; null to make it.</param>
    public static TextVersion From(Finding finding, string? flat = null) => new(finding.Kind, finding.Text, flat ?? Flatten(finding.Text.Raw));

    /// <summary>Whether a finding has this text. Most findings repeat a text to the letter, which is cheap to see.</summary>
    public bool Has(Finding finding, ref string? flat) =>
        Kind == finding.Kind
        && (Text.Raw.Equals(finding.Text.Raw, StringComparison.Ordinal)
            || Flat.Equals(flat ??= Flatten(finding.Text.Raw), StringComparison.Ordinal));

    /// <summary>Adds a dump that has this text.</summary>
    /// <param name="finding">What it has.</param>
    /// <param name="source">Its path.</param>
    /// <param name="tag">The tag of its page; null for none.</param>
    /// <param name="foreign">How many letters of it are of lines that may be the theme's.</param>
    public void Add(Finding finding, string source, string? tag, int foreign = 0)
    {
        Foreign = Math.Max(Foreign, foreign);
        if (Sources.Count == 0 || Better(finding.Text, Text))
            (Text, TextSource) = (finding.Text, source);
        if (finding.End > End)
            End = finding.End;
        Sources.Add(source);
        for (var i = 0; i < finding.Categories.Length; i++)
            AddCategory(finding.Categories[i], i);
        if (tag is not null && finding.Kind == FindingKind.Post)
            Tags.Add(TermSpellings.KeyOf(tag));
        if (finding.Title is { } title)
        {
            _titles[title.Title] = _titles.GetValueOrDefault(title.Title) + 1;
            if (title.Typed is { } typed)
                TypedDates.Add(typed);
        }
        if (finding.Title is not null && (TitleAt.File is null || DumpOrder.Compare(finding.TitleAt, TitleAt) < 0))
            TitleAt = finding.TitleAt;
    }

    /// <summary>Adds a dump that has the end of this text only. That the text ends there it does not prove: another tip may close with the same words.</summary>
    /// <param name="finding">What it has.</param>
    /// <param name="source">Its path.</param>
    /// <param name="tag">The tag of its page; null for none.</param>
    public void AddEnd(Finding finding, string source, string? tag)
    {
        Sources.Add(source);
        for (var i = 0; i < finding.Categories.Length; i++)
            AddCategory(finding.Categories[i], i);
        if (tag is not null && Kind == FindingKind.Post)
            Tags.Add(TermSpellings.KeyOf(tag));
    }

    /// <summary>Adds what the dumps of another tip say that turned out to be this one. Its title is not taken.</summary>
    public void Absorb(TextVersion other)
    {
        if (Better(other.Text, Text))
            (Text, TextSource) = (other.Text, other.TextSource);
        if (other.End > End)
            End = other.End;
        Foreign = Math.Max(Foreign, other.Foreign);
        Sources.AddRange(other.Sources);
        foreach (var (category, place) in other.Categories)
            Categories[category] = Categories.TryGetValue(category, out var before) ? Math.Min(before, place) : place;
        Tags.UnionWith(other.Tags);
        TypedDates.UnionWith(other.TypedDates);
    }

    /// <summary>A version without sources and titles.</summary>
    public TextVersion Emptied() => new(Kind, Text, Flat, TextSource);

    /// <summary>Adds a category that stands at a place of a byline.</summary>
    public void AddCategory(string name, int place)
    {
        var folded = TermSpellings.KeyOf(name);
        Categories[folded] = Categories.TryGetValue(folded, out var before) ? Math.Min(before, place) : place;
    }

    // More line ends mean more layout: the bare copies of a text have lost their empty lines.
    private static bool Better(FoundText one, FoundText other)
    {
        if (ReferenceEquals(one.Raw, other.Raw))
            return DumpOrder.Compare(one.At, other.At) < 0;
        int lines = one.Raw.AsSpan().Count('\n'), otherLines = other.Raw.AsSpan().Count('\n');
        if (lines != otherLines)
            return lines > otherLines;
        var order = string.CompareOrdinal(one.Raw, other.Raw);
        return order != 0 ? order < 0 : DumpOrder.Compare(one.At, other.At) < 0;
    }

    /// <summary>A text without layout.</summary>
    public static string Flatten(string raw)
    {
        if (!raw.AsSpan().ContainsAny('\n', '\r'))
            return CleanText.Of(raw);
        var flat = new System.Text.StringBuilder(raw.Length);
        foreach (var line in raw.AsSpan().SplitAny('\n', '\r'))
        {
            var length = flat.Length;
            CleanText.Append(flat, raw.AsSpan(line));
            if (flat.Length > length)
                flat.Append('\n');
        }
        if (flat.Length > 0)
            flat.Length--;
        return flat.ToString();
    }
}
