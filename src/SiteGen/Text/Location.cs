namespace SiteGen.Text;

/// <summary>A place in a text file, as editors and CI print it: <c>input/a.md(4,1)</c>.</summary>
/// <param name="File">The file's name as the user knows it, with <c>/</c> between folders.</param>
/// <param name="Line">The line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
public readonly record struct Location(string File, int Line = 0, int Column = 1)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
