using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// Each line of each seed is damaged, as copies are: lost, doubled, cut, split, glued to the next one, or in the other’s place. Then either
/// something is named that was not before, or at most the text of one tip differs, and nothing else about it.
/// </summary>
[Trait("Speed", "Slow")]
public class DamageProperties
{
    private static readonly IReadOnlyList<InputFile> Seeds = Dumps.Seeds();

    private static readonly Dictionary<string, Func<List<string>, int, int, IEnumerable<string>>> Kinds = new()
    {
        ["lost"] = (lines, line, _) => [.. lines[..line], .. lines[(line + 1)..]],
        ["doubled"] = (lines, line, _) => [.. lines[..line], lines[line], .. lines[line..]],
        ["cut at its end"] = (lines, line, _) => [.. lines[..line], Halves(lines[line]).First, .. lines[(line + 1)..]],
        ["split"] = (lines, line, _) => [.. lines[..line], Halves(lines[line]).First, Halves(lines[line]).Second, .. lines[(line + 1)..]],
        ["split by an empty line"] = (lines, line, _) =>
            [.. lines[..line], Halves(lines[line]).First, "", Halves(lines[line]).Second, .. lines[(line + 1)..]],
        ["glued to the next"] = (lines, line, next) => [.. lines[..line], $"{lines[line]} {lines[next]}", .. lines[(next + 1)..]],
        ["glued to the next without a space"] = (lines, line, next) => [.. lines[..line], lines[line] + lines[next], .. lines[(next + 1)..]],
        ["in the next one’s place"] = (lines, line, next) =>
            [.. lines[..line], lines[next], .. lines[(line + 1)..next], lines[line], .. lines[(next + 1)..]],
    };

    public static TheoryData<string> Names() => new(Kinds.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_line_changes_nothing_else_in_silence(string kind)
    {
        var faults = new ConcurrentBag<string>();
        foreach (var seed in Seeds)
            Damage(kind, seed, [], faults);
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    /// <summary>Another page of the blog shows the same sidebar, so that texts without titles find their tips.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Nor_beside_another_dump(string kind)
    {
        var faults = new ConcurrentBag<string>();
        Damage(kind, Seeds[0], [Seeds[2]], faults);
        Damage(kind, Seeds[2], [Seeds[0]], faults);
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    private static void Damage(string kind, InputFile seed, InputFile[] others, ConcurrentBag<string> faults)
    {
        var lines = Encoding.UTF8.GetString(seed.Content.Span).ReplaceLineEndings("\n").Split('\n').ToList();
        var before = Dumps.Convert([seed, .. others]);
        var texts = Enumerable.Range(0, lines.Count).Where(line => !string.IsNullOrWhiteSpace(lines[line])).ToList();
        Parallel.For(0, texts.Count - 1, i =>
        {
            var damaged = Kinds[kind](lines, texts[i], texts[i + 1]);
            var after = Dumps.Convert([new InputFile(seed.Path, string.Join('\n', damaged)), .. others]);
            // That a page has a tag says nothing but its title; and half a title without a date is a title.
            var isTag = i == 0 && kind == "lost";
            if (kind == "cut at its end" && before.Tips.Any(tip => tip.Post.Published is null && tip.Post.Title == lines[texts[i]]))
                return;
            if (Fault(before, after, isTag) is { } fault)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{seed.Path}({texts[i] + 1}) {kind}: {fault}"));
        });
    }

    private static string? Fault(Conversion before, Conversion after, bool isTag)
    {
        if (Named(after).Any(entry => entry.Value > Named(before).GetValueOrDefault(entry.Key)))
            return null;
        var was = before.Tips.ToDictionary(tip => tip.Path);
        var paths = after.Tips.Select(tip => tip.Path).ToHashSet(StringComparer.Ordinal);
        if (!paths.SetEquals(was.Keys))
            return $"lost {string.Join(", ", was.Keys.Except(paths))}; new {string.Join(", ", paths.Except(was.Keys))}";
        var changed = after.Tips.Where(tip => tip.Write() != was[tip.Path].Write()).ToList();
        if (changed.Find(tip => Head(tip, isTag) != Head(was[tip.Path], isTag)) is { } other)
            return $"of “{other.Post.Title}” something else than the text is different";
        return changed.Count(tip => tip.Markdown != was[tip.Path].Markdown) > 1 ? "the texts of two tips are different" : null;
    }

    // When a tip came out may hang on its text.
    private static string Head(Tip tip, bool isTag) =>
        string.Join('|', tip.Post.Title, tip.Post.Published, tip.Post.Recovered, string.Join(',', tip.Post.Categories), isTag ? "" : string.Join(',', tip.Post.Tags));

    private static Dictionary<string, int> Named(Conversion conversion) =>
        conversion.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}")
            .Concat(conversion.Doubts.Select(doubt => $"{doubt.Code} {doubt.Decision} {doubt.Rule} {doubt.Text}"))
            .GroupBy(text => text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static (string First, string Second) Halves(string line)
    {
        var space = line.LastIndexOf(' ', line.Length / 2);
        return space <= 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }
}
