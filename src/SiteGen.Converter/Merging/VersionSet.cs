using System.Collections;
using SiteGen.Converter.Layouts;

namespace SiteGen.Converter.Merging;

/// <summary>The distinct texts under one title and date; rarely more than a handful.</summary>
internal sealed class VersionSet : IReadOnlyCollection<TextVersion>
{
    // Up to this many, comparing all of them is cheaper than a dictionary.
    private const int Few = 8;

    private readonly List<TextVersion> _versions = [];
    private Dictionary<(FindingKind, string), TextVersion>? _byText;

    public int Count => _versions.Count;

    /// <summary>The version that a finding has; a new one if it is the first with this text.</summary>
    public TextVersion Of(Finding finding)
    {
        string? flat = null;
        if (_versions.Count <= Few)
        {
            foreach (var known in _versions)
            {
                if (known.Has(finding, ref flat))
                    return known;
            }
        }
        else
        {
            _byText ??= _versions.ToDictionary(version => (version.Kind, version.Flat));
            flat = TextVersion.Flatten(finding.Text.Raw);
            if (_byText.TryGetValue((finding.Kind, flat), out var known))
                return known;
        }
        var version = TextVersion.From(finding, flat);
        _versions.Add(version);
        _byText?.Add((version.Kind, version.Flat), version);
        return version;
    }

    /// <summary>Takes the versions of another tip that turned out to be this one.</summary>
    public void Absorb(VersionSet other)
    {
        foreach (var version in other._versions)
        {
            var own = _versions.Find(known => known.Kind == version.Kind && known.Flat == version.Flat);
            if (own is null)
            {
                own = version.Emptied();
                _versions.Add(own);
                _byText?.Add((own.Kind, own.Flat), own);
            }
            own.Absorb(version);
        }
    }

    public IEnumerator<TextVersion> GetEnumerator() => _versions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
