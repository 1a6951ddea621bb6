using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Cli.Writing;

/// <summary>The author's editor, as Git and others find it: <c>VISUAL</c>, or else <c>EDITOR</c>.</summary>
internal static class Editor
{
    private static readonly string[] Variables = ["VISUAL", "EDITOR"];

    /// <summary>Opens a file, and waits until the editor ends.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What went wrong; null where nothing did.</returns>
    public static Diagnostic? Open(string file)
    {
        var named = Variables
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(command => !string.IsNullOrWhiteSpace(command));
        if (named is null)
            return WritingDiskMistakes.NoEditor();
        var (program, arguments) = Cut(named);
        try
        {
            using var editor = Process.Start(new ProcessStartInfo(program, [.. arguments, Path.GetFullPath(file)]));
            editor?.WaitForExit();
            return editor is { ExitCode: not 0 } ? WritingDiskMistakes.EditorFailed(named, $"it ended with {editor.ExitCode}") : null;
        }
        catch (Win32Exception exception)
        {
            return WritingDiskMistakes.EditorFailed(named, exception.Message);
        }
    }

    // `code --wait`, or a program's full name that may have spaces in it.
    private static (string Program, string[] Arguments) Cut(string named)
    {
        if (File.Exists(named))
            return (named, []);
        var words = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words[1..]);
    }
}
