using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// Changes keys of a front matter and leaves every other character of the file as it is: order, comments, line ends. Whoever
/// uses it reads the result again, and compares: YAML can be written in ways that no edit of lines understands.
/// </summary>
internal sealed class FrontMatterEdit
{
    private readonly List<string> _lines;

    /// <param name="file">The file; its front matter can be read.</param>
    public FrontMatterEdit(InputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        _lines = [];
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            _lines.Add(text[start..end]);
            start = end;
        }
        Ending = _lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    private string Ending { get; }

    /// <summary>Gives a key a value; a key that is not there comes last.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as YAML; null takes the key out.</param>
    public void Set(string key, string? value)
    {
        string[] line = value is null ? [] : [$"{key}: {value}{Ending}"];
        var end = _lines.FindIndex(1, one => one.TrimEnd() == FrontMatter.Fence);
        var start = _lines.FindIndex(1, end - 1, one => one.StartsWith($"{key}:", StringComparison.Ordinal));
        if (start < 0)
        {
            _lines.InsertRange(end, line);
            return;
        }
        // What is indented, or an item of a list, goes on with the value.
        var next = start + 1;
        while (next < end && _lines[next][0] is (' ' or '-'))
            next++;
        _lines.RemoveRange(start, next - start);
        _lines.InsertRange(start, line);
    }

    /// <summary>The bytes of the changed file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(_lines));
}
