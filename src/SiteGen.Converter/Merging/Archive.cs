using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Converter.Dating;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Ledger;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>
/// What all dumps together know. Dumps are added in any order and from any thread; of their text only what is new is
/// kept.
/// </summary>
public sealed class Archive(ConverterOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TipKey, VersionSet> _versions = [];
    private readonly TermSpellings _categories = new();
    private readonly TermSpellings _tags = new();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Dictionary<string, DumpRecord> _dumps = new(StringComparer.Ordinal);
    private readonly List<Aside> _asides = [];
    private readonly List<Fragment> _fragments = [];
    private readonly DoubtList _doubts = new();
    private readonly TextPool _texts = new();
    private readonly Chronology _chronology = new();
    private readonly List<(TextVersion Version, TipKey Key, string Dump, UncertainCategory Category, int Place)> _uncertain = [];

    /// <summary>Reads one dump.</summary>
    public void Add(InputFile file)
    {
        var intake = DumpIntake.Of(file, _texts);
        lock (_lock)
            Add(intake);
    }

    /// <summary>Records a file that is too large to be read.</summary>
    /// <param name="path">Its path below the folder of dumps.</param>
    /// <param name="origin">Its name for people.</param>
    /// <param name="bytes">Its size.</param>
    public void AddTooLarge(string path, string origin, long bytes)
    {
        lock (_lock)
            _dumps.Add(path, DumpRecord.NotRead(path, bytes, ConverterMistakes.ReasonOf(Unreadable.TooLarge)) with { Origin = origin, IsOpened = false });
        _diagnostics.Add(ConverterMistakes.Skipped(new Location(origin), Unreadable.TooLarge));
    }

    /// <summary>Records a file that can’t be read.</summary>
    /// <param name="path">Its path below the folder of dumps.</param>
    /// <param name="origin">Its name for people.</param>
    /// <param name="why">The reason, as a clause.</param>
    public void AddUnreadable(string path, string origin, string why)
    {
        lock (_lock)
            _dumps.Add(path, DumpRecord.NotRead(path, 0, why) with { Origin = origin, IsOpened = false });
        _diagnostics.Add(ConverterMistakes.CannotRead(new Location(origin), why));
    }

    /// <summary>The tips of all dumps that were added.</summary>
    public Conversion Complete()
    {
        var owners = new Fragments(_versions);
        PlaceFragments(owners);
        AddUncertainCategories();
        var aliases = SameTexts.Unite(_versions, _doubts);
        var texts = _versions.SelectMany(key => TipDraft.Split(key.Key, key.Value)).Where(HasText);
        var named = TipNames.Assign(texts).ToList();
        foreach (var draft in named.Select(tip => tip.Draft))
            _doubts.Add(Contradictions.Of(draft), draft.Key);
        foreach (var drafts in named.Select(tip => tip.Draft).GroupBy(draft => draft.Key))
            _doubts.Add(Contradictions.Between([.. drafts]), drafts.Key);
        foreach (var (doubt, key) in _categories.United("category").Concat(_categories.Slips(KnownCategories.Keys)).Concat(_tags.United("tag")))
            _doubts.Add(doubt, key);
        var writer = new TipWriter(_categories, _tags, RangesOf(named), options);
        _diagnostics.AddRange(_chronology.Doubts);
        var made = new Tip[named.Count];
        Parallel.For(0, named.Count, i => made[i] = writer.Write(named[i]));
        var differences = TipReview.Differences(made, options);
        var isRefused = made.ToLookup(tip => differences.GetValueOrDefault(tip.Path) is { Refusal: not null });
        Tip[] tips = [.. isRefused[false]];
        _diagnostics.AddRange(TipReview.Of(made, differences));
        foreach (var tip in made)
            _doubts.Add(tip.Doubts, tip.Key);
        var doubts = _doubts.Of(tips, aliases);
        _diagnostics.AddRange(doubts.Select(ConverterMistakes.Doubtful));
        return new Conversion([.. tips], [.. _diagnostics])
        {
            Refused = [.. isRefused[true]],
            Today = options.Today,
            Differences = differences,
            ArchivePages = _chronology.Pages,
            Dumps = [.. _dumps.Values.OrderBy(dump => dump.Path, StringComparer.Ordinal)],
            Asides = [.. _asides.OrderBy(aside => aside.At.File, StringComparer.Ordinal).ThenBy(aside => aside.At.Line)],
            Fragments = owners,
            Aliases = aliases,
            Doubts = doubts,
        };
    }

    private void Add(DumpIntake intake)
    {
        _dumps.Add(intake.Record.Path, intake.Record);
        _asides.AddRange(intake.Asides);
        _diagnostics.AddRange(intake.Diagnostics);
        foreach (var aside in intake.Asides)
            _diagnostics.Add(ConverterMistakes.SetAside(aside.At, aside.Text, aside.Reason));
        if (intake.Page is { } page)
            Add(page, intake);
    }

    private void Add(DumpPage page, DumpIntake intake)
    {
        var dump = intake.Record;
        foreach (var section in page.Sections)
        {
            if (section.Tag is { } tag)
                _tags.Add(tag, section.At, dump.Path, null);
        }
        _chronology.Add(intake.Sequences);
        _doubts.Add(page, intake.Keys);
        for (var i = 0; i < page.Findings.Length; i++)
        {
            var finding = page.Findings[i];
            foreach (var category in finding.Categories)
                _categories.Add(category, finding.CategoriesAt, dump.Path, intake.Keys[i]);
            if (intake.Keys[i] is { } key)
                Add(key, finding, dump.Path, page.TagOf(i), intake.ForeignOf(i));
            else if (finding.Text.Raw.Length > 0)
                _fragments.Add(new Fragment(finding, dump, page.TagOf(i), page.IsDump, intake.BodyOf(i)));
        }
    }

    // Of two undated tips with one title nobody knows which stood where.
    private ImmutableDictionary<TipKey, PublishedAbout> RangesOf(IEnumerable<NamedDraft> named) => _chronology.Ranges(
        named.Select(tip => tip.Draft)
            .Where(draft => draft.Key.Date is null)
            .GroupBy(draft => draft.Key)
            .Where(group => group.Count() == 1)
            .Select(group => (group.Key, group.Single().Title, group.Single().Best.Flat)));

    // All owners are found before any text is added, so that the order of the dumps does not matter.
    private void PlaceFragments(Fragments owners)
    {
        var parts = _fragments.SelectMany(fragment => owners.Parts(fragment.Finding)
            .Select(part => (Fragment: fragment with { Characters = CharactersOf(fragment, part) }, Part: part, Owner: owners.OwnerOf(part), Whole: owners.EndedBy(part)))).ToList();
        foreach (var (fragment, part, owner, whole) in parts)
        {
            if (owner is var (key, finding))
            {
                Add(key, finding, fragment.Dump.Path, fragment.Tag);
                _doubts.Own(fragment.Finding, key);
            }
            else if (whole is var (_, version))
            {
                version.AddEnd(part, fragment.Dump.Path, fragment.Tag);
            }
            else
            {
                SetAside(fragment with { Finding = part });
            }
        }
    }

    // The ledger has counted lines without the white space around them.
    private static long CharactersOf(Fragment fragment, Finding part) => ReferenceEquals(part, fragment.Finding)
        ? fragment.Characters
        : Math.Min(fragment.Characters, NumberedLine.Of(part.Text.Raw, 1).Sum(line => part.Text.Raw.AsSpan(line.Start, line.Length).Trim().Length));

    private void SetAside(Fragment fragment)
    {
        var reason = fragment.IsDump
            ? "a text without a title, and no known tip begins like it"
            : "nothing in this file says that it is a page of the blog, and no known tip begins like it";
        var aside = Aside.Of(fragment.Finding.Text.At, fragment.Finding.Text.Raw, reason);
        fragment.Dump.Totals.Move(Account.Body, Account.SetAside, fragment.Characters);
        _asides.Add(aside);
        _diagnostics.Add(ConverterMistakes.SetAside(aside.At, aside.Text, aside.Reason));
    }

    private bool HasText(TipDraft draft)
    {
        if (draft.Best.Words.Length > 0)
            return true;
        _diagnostics.Add(ConverterMistakes.NoText(draft.Best.TitleAt, draft.Title));
        return false;
    }

    private void Add(TipKey key, Finding finding, string path, string? tag, int foreign = 0)
    {
        var version = Version(key, finding);
        version.Add(finding, path, tag, foreign);
        if (finding.UncertainCategory is { } category)
            _uncertain.Add((version, key, path, category, finding.Categories.Length));
    }

    // `Posted on in Customer Serv`: only a category that is known may end with the dump, or with a line that was cut.
    private void AddUncertainCategories()
    {
        var certain = _uncertain.ToLookup(item => KnownCategories.Has(item.Category.Name) || _categories.Has(TermSpellings.KeyOf(item.Category.Name)));
        foreach (var (version, key, dump, category, place) in certain[true])
        {
            _categories.Add(category.Name, category.At, dump, key);
            version.AddCategory(category.Name, place);
        }
        foreach (var (_, key, dump, category, _) in certain[false])
        {
            // That the dump ends there is named already.
            if (category.EndsDump && (KnownCategories.IsBeginning(category.Name) || _categories.IsOnlyBeginning(TermSpellings.KeyOf(category.Name))))
                continue;
            var because = category.EndsDump ? "the dump ends with it" : "the line ends with it, and no question for comments follows";
            var decision = $"the category “{category.Name}” left out";
            _doubts.Add(new Doubt(category.At, category.Line, decision, because, ["a category of this name"]) { Dump = dump }, key);
        }
    }

    private TextVersion Version(TipKey key, Finding finding)
    {
        if (!_versions.TryGetValue(key, out var versions))
            _versions[key] = versions = new VersionSet();
        return versions.Of(finding);
    }
}
