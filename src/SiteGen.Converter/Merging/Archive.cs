using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>
/// What all dumps together know. Dumps are added in any order and from any thread; of their text only what is new is
/// kept.
/// </summary>
public sealed class Archive
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TipKey, List<TextVersion>> _versions = [];
    private readonly TermSpellings _categories = new();
    private readonly TermSpellings _tags = new();
    private readonly DiagnosticBag _diagnostics = new();
    private int _dumps;

    /// <summary>Reads one dump.</summary>
    public void Add(InputFile file)
    {
        var decoded = DumpDecoder.Decode(file.Content.Span);
        if (decoded.Why is { } why)
        {
            _diagnostics.Add(ConverterMistakes.Skipped(new Location(file.Origin), why));
            return;
        }
        var page = PageReader.Read(DumpText.From(file, decoded));
        _diagnostics.AddRange(page.Diagnostics);
        lock (_lock)
            Add(page);
    }

    /// <summary>The tips of all dumps that were added.</summary>
    public Conversion Complete()
    {
        var drafts = _versions.SelectMany(key => TipDraft.Split(key.Key, key.Value));
        var named = TipNames.Assign(drafts).ToList();
        var writer = new TipWriter(_categories, _tags);
        var tips = new Tip[named.Count];
        Parallel.For(0, named.Count, i => tips[i] = writer.Write(named[i]));
        return new Conversion([.. tips], [.. _diagnostics]) { Dumps = _dumps };
    }

    private void Add(DumpPage page)
    {
        _dumps++;
        foreach (var category in page.Finds.SelectMany(find => find.Categories))
            _categories.Add(category);
        if (page.Tag is { } tag)
            _tags.Add(tag);
        foreach (var find in page.Finds)
        {
            if (find.Title is { } title)
                Version(TipKey.Of(title), find).Add(find, page.Dump.File.Path, page.Tag);
        }
    }

    private TextVersion Version(TipKey key, Find find)
    {
        if (!_versions.TryGetValue(key, out var versions))
            _versions[key] = versions = [];
        string? flat = null;
        foreach (var known in versions)
        {
            if (known.Has(find, ref flat))
                return known;
        }
        var version = TextVersion.From(find);
        versions.Add(version);
        return version;
    }
}
