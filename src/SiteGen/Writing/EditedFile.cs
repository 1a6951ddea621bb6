using System.Text;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Writing;

/// <summary>
/// A Markdown file that another program has written, in the form in which its author has it: only what has another value
/// changes, so that the difference shows what was edited and nothing else.
/// </summary>
public static class EditedFile
{
    /// <summary>Writes what the other program means in the author's form.</summary>
    /// <param name="before">The file as it stands; null for a new one.</param>
    /// <param name="after">The file as the other program has it.</param>
    /// <returns>The bytes to save; those of the other program where its meaning would not come out the same.</returns>
    public static ReadOnlyMemory<byte> InFormOf(InputFile? before, InputFile after)
    {
        if (FrontMatter.Read(after, []) is not { } now)
            return after.Content;
        // A file without keys is no front matter, so a new one begins with a key that is no author's.
        var start = before ?? new InputFile(after.Path, $"{FrontMatter.Fence}\nnew: new\n{FrontMatter.Fence}\n");
        if (FrontMatter.Read(start, []) is not { } was || Edit(start, was.Map, now.Map) is not { } edited)
            return after.Content;
        var text = Text(after, now);
        if (before is null || Text(start, was).TrimEnd() != text.TrimEnd())
            edited = WithText(edited, text);
        var written = new InputFile(after.Path, edited);
        return FrontMatter.Read(written, []) is { } read && SameMaps(read.Map, now.Map) && Text(written, read).TrimEnd() == text.TrimEnd()
            ? written.Content
            : after.Content;
    }

    private static string Text(InputFile file, FrontMatter matter) => file.ReadTextFrom(matter.MarkdownLine);

    // Null where a value has a form that is only the other program's.
    private static byte[]? Edit(InputFile file, YamlMap was, YamlMap now)
    {
        var edit = new FrontMatterEdit(file);
        foreach (var (key, value, _) in now.Entries)
        {
            if (SameValues(Find(was, key), value))
                continue;
            if (!SaysNothing(value) && Yaml(value) is null)
                return null;
            edit.Set(key, SaysNothing(value) ? null : Yaml(value));
        }
        foreach (var (key, value, _) in was.Entries)
        {
            if (!SameValues(value, Find(now, key)))
                edit.Set(key, Find(now, key) is { } other && !SaysNothing(other) ? Yaml(other) : null);
        }
        return edit.ToBytes();
    }

    // The front matter's lines, an empty one, and the text, all with the ends that the first line has.
    private static byte[] WithText(byte[] file, string text)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n');
        var fence = Array.FindIndex(lines, 1, line => line.TrimEnd() == FrontMatter.Fence);
        var ending = lines[0].EndsWith('\r') ? "\r\n" : "\n";
        var head = string.Join('\n', lines[..fence].Append(FrontMatter.Fence + ending));
        text = text.TrimEnd('\n');
        return Encoding.UTF8.GetBytes(text.Length == 0 ? head : $"{head}{ending}{text.Replace("\n", ending, StringComparison.Ordinal)}{ending}");
    }

    private static YamlValue? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    // An empty field, and a switch that is off, are the same as no key.
    private static bool SaysNothing(YamlValue? value) => value switch
    {
        null => true,
        YamlScalar scalar => scalar.IsEmpty || string.IsNullOrWhiteSpace(scalar.Text) || scalar is { IsPlain: true, Text: "false" },
        YamlList list => list.Items.Count == 0,
        YamlMap map => map.Entries.Count == 0,
        _ => false,
    };

    private static bool SameMaps(YamlMap one, YamlMap other) =>
        one.Entries.Concat(other.Entries).All(entry => SameValues(Find(one, entry.Key), Find(other, entry.Key)));

    private static bool SameValues(YamlValue? one, YamlValue? other) => (one, other) switch
    {
        (YamlScalar text, YamlScalar otherText) when text.Text == otherText.Text => true,
        (YamlList list, YamlList others) when list.Items.Count == others.Items.Count =>
            list.Items.Zip(others.Items, SameValues).All(isSame => isSame),
        (YamlMap map, YamlMap others) => SameMaps(map, others),
        _ => SaysNothing(one) && SaysNothing(other),
    };

    private static string? Yaml(YamlValue value) => value switch
    {
        // A date or number stays one.
        YamlScalar { IsPlain: true } plain when !plain.Text.Contains('\n') => plain.Text,
        YamlScalar text => YamlText.Scalar(text.Text),
        YamlList list when list.Items.All(item => item is YamlScalar) => YamlText.List(list.Items.Select(item => ((YamlScalar)item).Text)),
        _ => null,
    };
}
