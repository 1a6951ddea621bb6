using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Yaml;

/// <summary>Takes typed values out of a mapping, and reports every one that is not what it should be.</summary>
internal sealed class FieldReader
{
    // Titles, and names of terms, stand on many pages.
    /// <summary>How long a text may be.</summary>
    internal const int MaxLength = 2_000;
    private const int MaxItemLength = 200;

    /// <summary>How long the path of a file may be, as on Linux.</summary>
    internal const int MaxPathLength = 4_096;

    private readonly YamlMap _map;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>No values.</summary>
    public static FieldReader Empty => new(new YamlMap([], default), [], []);

    /// <summary>Reports at once the keys that are not among <paramref name="known"/>.</summary>
    public FieldReader(YamlMap map, IReadOnlyList<string> known, DiagnosticBag diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key))
                diagnostics.Add(Mistakes.UnknownKey(entry.Location, entry.Key, known));
        }
    }

    /// <summary>Where the value of <paramref name="key"/> stands, or else the mapping.</summary>
    public Location LocationOf(string key) => Find(key)?.Value.Location ?? _map.Location;

    /// <summary>The entry of <paramref name="key"/>; null when it is missing or nothing is behind it.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in _map.Entries)
        {
            if (entry.Key == key)
                return entry.Value is YamlScalar { IsEmpty: true } ? null : entry;
        }
        return null;
    }

    public string? Text(string key)
    {
        switch (Find(key)?.Value)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return string.IsNullOrWhiteSpace(scalar.Text) ? null : Checked(scalar, key, MaxLength);
            case var other:
                _diagnostics.Add(Mistakes.NotText(other.Location, key));
                return null;
        }
    }

    public string? RequiredText(string key, Location missingAt)
    {
        var text = Text(key);
        if (text is null && Find(key)?.Value is null or YamlScalar)
            _diagnostics.Add(Mistakes.MissingKey(missingAt, key));
        return text;
    }

    public DateOnly? Date(string key)
    {
        var text = Text(key);
        return text is null ? null : DateText.Read(key, text, LocationOf(key), _diagnostics);
    }

    public int? Number(string key, int least, int most)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        _diagnostics.Add(Mistakes.BadNumber(LocationOf(key), key, text, least, most));
        return null;
    }

    /// <summary>A language as a BCP 47 tag.</summary>
    public string? Language(string key)
    {
        var text = Text(key);
        if (text is null || (char.IsAsciiLetter(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
            return text;
        _diagnostics.Add(Mistakes.BadLanguage(LocationOf(key), text));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? Flag(string key)
    {
        var text = Text(key);
        if (text is null or "true" or "false")
            return text is null ? null : text == "true";
        _diagnostics.Add(Mistakes.BadFlag(LocationOf(key), key, text));
        return null;
    }

    /// <summary>A list of texts; one text alone is a list of one, but <c>a, b</c> without brackets is a slip.</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="maxLength">How long each may be.</param>
    public ImmutableArray<string> Texts(string key, int most = int.MaxValue, int maxLength = MaxItemLength)
    {
        switch (Find(key)?.Value)
        {
            case null:
                return [];
            case YamlScalar scalar when scalar.IsPlain && scalar.Text.Contains(','):
                _diagnostics.Add(Mistakes.ListWithoutBrackets(scalar.Location, key, scalar.Text));
                return [];
            case YamlScalar scalar:
                return [Checked(scalar, key, maxLength)];
            case YamlList list:
                if (list.Items.Count > most)
                {
                    _diagnostics.Add(Mistakes.TooManyTerms(list.Location, key, most));
                    return [];
                }
                var texts = ImmutableArray.CreateBuilder<string>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar { IsEmpty: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                        texts.Add(Checked(scalar, key, maxLength));
                    else
                        _diagnostics.Add(Mistakes.NotTextInList(item.Location, key));
                }
                return texts.ToImmutable();
            case var other:
                _diagnostics.Add(Mistakes.NotAList(other.Location, key));
                return [];
        }
    }

    // In Unicode's Normalization Form C, by which texts are compared.
    private string Checked(YamlScalar scalar, string key, int maxLength)
    {
        var text = Nfc.Of(scalar.Text.Trim());
        if (text.Length <= maxLength)
            return text;
        _diagnostics.Add(Mistakes.TextTooLong(scalar.Location, key, maxLength));
        return text[..1];
    }

    /// <summary>The same as <see cref="Texts"/>, each with its place.</summary>
    public IEnumerable<PlacedText> PlacedTexts(string key)
    {
        if (Find(key) is null)
            return [];
        var texts = Texts(key);
        // A wrong item is left out of the texts, and stops the build anyway.
        return Find(key)?.Value is YamlList list && list.Items.Count == texts.Length
            ? texts.Zip(list.Items, (text, item) => new PlacedText(text, item.Location))
            : texts.Select(text => new PlacedText(text, LocationOf(key)));
    }

    /// <summary>The mapping behind <paramref name="key"/>; anything else is reported.</summary>
    public YamlMap? Map(string key)
    {
        switch (Find(key)?.Value)
        {
            case null:
                return null;
            case YamlMap map:
                return map;
            case var other:
                _diagnostics.Add(Mistakes.NotAMappingAt(other.Location, key));
                return null;
        }
    }
}

/// <summary>A text of a list.</summary>
/// <param name="Text">The text.</param>
/// <param name="Location">Where it stands.</param>
public sealed record PlacedText(string Text, Location Location);
