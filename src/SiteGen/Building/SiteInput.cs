using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The files of a site, sorted by what they are for.</summary>
/// <param name="Settings"><c>site.yml</c>; null where there is none.</param>
/// <param name="Tips">The posts: Markdown files below <c>tips/</c>, their paths without that folder.</param>
/// <param name="Pages">The pages: Markdown files below <c>pages/</c>, their paths without that folder.</param>
/// <param name="Assets">Files that are published as they are.</param>
/// <param name="Strays">Markdown files elsewhere, which are not published.</param>
public sealed record SiteInput(
    InputFile? Settings,
    ImmutableArray<InputFile> Tips,
    ImmutableArray<InputFile> Pages,
    ImmutableArray<InputFile> Assets,
    ImmutableArray<InputFile> Strays)
{
    /// <summary>
    /// Sorts files by their paths, so that their order does not matter. Hidden files (<c>.DS_Store</c>) are passed
    /// over, but for <c>.well-known/</c>.
    /// </summary>
    /// <param name="files">All files of the input; <see cref="InputFile.Path"/> begins inside of it.</param>
    /// <exception cref="ArgumentException">A host gave a path twice: which of the two is meant would be chance.</exception>
    public static SiteInput From(IEnumerable<InputFile> files)
    {
        InputFile? settings = null;
        var tips = ImmutableArray.CreateBuilder<InputFile>();
        var pages = ImmutableArray.CreateBuilder<InputFile>();
        var assets = ImmutableArray.CreateBuilder<InputFile>();
        var strays = ImmutableArray.CreateBuilder<InputFile>();
        string? last = null;
        foreach (var file in Sorted(files))
        {
            if (file.Path == last)
                throw new ArgumentException($"the file {file.Path} is there twice", nameof(files));
            last = file.Path;
            if (file.Path is "site.yml")
                settings = file;
            else if (IsHidden(file.Path))
                continue;
            else if (!file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                assets.Add(file);
            else if (Below("tips/", file) is { } tip)
                tips.Add(tip);
            else if (Below("pages/", file) is { } page)
                pages.Add(page);
            else
                strays.Add(file);
        }
        return new SiteInput(settings, tips.ToImmutable(), pages.ToImmutable(), assets.ToImmutable(), strays.ToImmutable());
    }

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

    private static InputFile? Below(string folder, InputFile file) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal)
            ? file with { Path = file.Path[folder.Length..] }
            : null;

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
