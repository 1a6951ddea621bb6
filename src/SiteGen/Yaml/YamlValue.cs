using SiteGen.Text;

namespace SiteGen.Yaml;

/// <summary>A piece of YAML that knows where it stands, so that a wrong value can be pointed at.</summary>
internal abstract record YamlValue(Location Location);

/// <summary>A word, number, date or text; YAML's guesses at types are not made here.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, Location Location) : YamlValue(Location)
{
    /// <summary>Nothing was written behind the key: <c>tags:</c>, <c>tags: ~</c>.</summary>
    public bool IsEmpty => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, Location Location) : YamlValue(Location);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Location Location) : YamlValue(Location);

/// <summary>One <c>key: value</c>; the location is the key's.</summary>
internal sealed record YamlEntry(string Key, YamlValue Value, Location Location);
