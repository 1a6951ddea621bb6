using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Cli;

/// <summary>What the program prints. Names of files and folders are escaped: they may hold control characters.</summary>
internal static class Terminal
{
    // Of ten thousand mistakes, one usually causes the others.
    private const int MaxShown = 200;
    private const int ManyEnoughToCount = 10;

    /// <summary>Prints a line of what was asked for.</summary>
    public static void Write(string line) => Console.Out.WriteLine(Escape(line));

    /// <summary>Prints a line about how the work went.</summary>
    public static void WriteError(string line) => Console.Error.WriteLine(Escape(line));

    /// <summary>Prints one message.</summary>
    public static void Write(Diagnostic diagnostic) => Console.Error.WriteLine(diagnostic);

    /// <summary>Prints messages, not more than a person reads, and how many there are where one can't count them.</summary>
    public static void Write(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return;
        // All at once: a terminal takes one long text faster than many lines.
        var text = new StringBuilder();
        // Of too many, the errors come before all else, and each stands where it would stand among all.
        var errors = Math.Min(MaxShown, diagnostics.Count(one => one.Severity == Severity.Error));
        var others = MaxShown - errors;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Error ? errors-- > 0 : others-- > 0)
                text.Append(diagnostic).Append('\n');
        }
        if (diagnostics.Count > ManyEnoughToCount)
        {
            string[] counts =
            [
                .. ((Severity[])[Severity.Error, Severity.Warning, Severity.Note])
                    .Select(severity => (severity, count: diagnostics.Count(one => one.Severity == severity)))
                    .Where(counted => counted.count > 0)
                    .Select(counted => Count(counted.count, $"{counted.severity}".ToLowerInvariant())),
            ];
            text.Append(string.Join(", ", counts));
            if (diagnostics.Count > MaxShown)
                text.Append(CultureInfo.InvariantCulture, $"; {MaxShown:N0} of them are shown");
            text.Append('\n');
        }
        Console.Error.Write(text);
    }

    /// <summary>A number and a noun, such as <c>1 tip</c> and <c>1,200 tips</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A text whose control characters, which could command the terminal, are shown as <c>\u001B</c>.</summary>
    public static string Escape(string text) => Diagnostic.Escape(text);
}
