namespace SiteGen.Text;

/// <summary>A kind of input files, told by where they are and how their names end.</summary>
public sealed record InputKind
{
    private readonly string _start;
    private readonly string _end;

    private InputKind(string start, string end)
    {
        _start = start;
        _end = end;
    }

    /// <summary>The one file at the top of the input with a name: <c>site.yml</c>.</summary>
    public static InputKind File(string name) => new("", name);

    /// <summary>All files below a folder with an extension: <c>tips/</c>, <c>.md</c>.</summary>
    /// <param name="folder">The folder with a <c>/</c> at its end.</param>
    /// <param name="extension">The extension with its full stop.</param>
    public static InputKind Below(string folder, string extension) => new(folder, extension);

    /// <summary>The folder with a <c>/</c> at its end; empty for a file at the top.</summary>
    public string Folder => _start;

    /// <summary>The file's name, or the extension of files below <see cref="Folder"/>.</summary>
    public string Ending => _end;

    /// <summary>Whether a file is of this kind, by its path inside the input.</summary>
    public bool Claims(string path) => _start.Length == 0
        ? path == _end
        : path.StartsWith(_start, StringComparison.Ordinal) && path.EndsWith(_end, StringComparison.OrdinalIgnoreCase);
}
