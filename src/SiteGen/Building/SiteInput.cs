using System.Collections.Immutable;
using SiteGen.Features;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The files of a site, sorted by what they are for.</summary>
public sealed class SiteInput
{
    private static readonly InputKind SettingsKind = InputKind.File("site.yml");
    private static readonly InputKind TipsKind = InputKind.Below("tips/", ".md");
    private static readonly InputKind PagesKind = InputKind.Below("pages/", ".md");

    private readonly Dictionary<InputKind, List<InputFile>> _claimed = [];

    private SiteInput(IEnumerable<InputFile> files, IEnumerable<Feature> features)
    {
        InputKind[] kinds = [TipsKind, PagesKind, SettingsKind, .. features.SelectMany(feature => feature.Inputs)];
        foreach (var kind in kinds)
            _claimed[kind] = [];
        var assets = ImmutableArray.CreateBuilder<InputFile>();
        var besidePosts = ImmutableArray.CreateBuilder<InputFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string? last = null;
        foreach (var file in Sorted(files))
        {
            if (file.Path == last)
                throw new ArgumentException($"the file {file.Path} is there twice", nameof(files));
            last = file.Path;
            if (IsHidden(file.Path))
                continue;
            var kind = Array.Find(kinds, kind => kind.Claims(file.Path));
            if (kind != TipsKind)
                besidePosts.Add(file);
            if (kind is not null)
                _claimed[kind].Add(file with { Path = file.Path[kind.Folder.Length..] });
            else if (UnclaimedFile.Check(file, kinds) is { } mistake)
                diagnostics.Add(mistake);
            else
                assets.Add(file);
        }
        Assets = assets.ToImmutable();
        BesidePosts = besidePosts.ToImmutable();
        Diagnostics = diagnostics.ToImmutable();
    }

    /// <summary><c>site.yml</c>; null where there is none.</summary>
    public InputFile? Settings => Of(SettingsKind) is [var file] ? file : null;

    /// <summary>The posts: Markdown files below <c>tips/</c>, their paths without that folder.</summary>
    public IReadOnlyList<InputFile> Tips => Of(TipsKind);

    /// <summary>The pages: Markdown files below <c>pages/</c>, their paths without that folder.</summary>
    public IReadOnlyList<InputFile> Pages => Of(PagesKind);

    /// <summary>Files that are published as they are.</summary>
    public ImmutableArray<InputFile> Assets { get; }

    /// <summary>All files but the posts.</summary>
    internal ImmutableArray<InputFile> BesidePosts { get; }

    /// <summary>What is wrong with files that are published in no form.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Sorts files by their paths, so that their order does not matter. Hidden files (<c>.DS_Store</c>) are passed
    /// over, but for <c>.well-known/</c>.
    /// </summary>
    /// <param name="files">All files of the input; <see cref="InputFile.Path"/> begins inside of it.</param>
    /// <exception cref="ArgumentException">A host gave a path twice: which of the two is meant would be chance.</exception>
    public static SiteInput From(IEnumerable<InputFile> files) => From(files, SiteFeatures.All);

    /// <summary>The same, with the inputs of some features.</summary>
    internal static SiteInput From(IEnumerable<InputFile> files, IEnumerable<Feature> features) => new(files, features);

    /// <summary>The files of a kind by path, their paths without the kind's folder.</summary>
    internal IReadOnlyList<InputFile> Of(InputKind kind) => _claimed[kind];

    private static List<InputFile> Sorted(IEnumerable<InputFile> files)
    {
        List<InputFile> sorted = [.. files];
        for (var i = 1; i < sorted.Count; i++)
        {
            if (string.CompareOrdinal(sorted[i - 1].Path, sorted[i].Path) <= 0)
                continue;
            sorted.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
            break;
        }
        return sorted;
    }

    /// <summary>
    /// Whether a file is none of the site's, by its path inside the input. <c>.</c> and <c>..</c> are not hidden: what
    /// climbs out of the input is refused by name, not passed over.
    /// </summary>
    public static bool IsHidden(string path)
    {
        if (path.StartsWith(".well-known/", StringComparison.Ordinal))
            return false;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is ['.', _, ..] and not "..")
                return true;
        }
        return false;
    }
}
