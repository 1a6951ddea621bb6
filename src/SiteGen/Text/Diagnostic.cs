using System.Buffers;

namespace SiteGen.Text;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>Something worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Something is probably wrong; the work goes on.</summary>
    Warning,

    /// <summary>Something is wrong; nothing is written.</summary>
    Error,
}

/// <summary>One thing that a user should know, as data. It is turned into text at the edge only.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A code that stays the same when the wording changes, such as <c>SG1003</c>.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What is wrong, as one clause without a full stop.</param>
/// <param name="Hint">What to do about it; null where the message says it already.</param>
public sealed record Diagnostic(
    Severity Severity, string Code, Location Location, string Message, string? Hint = null)
{
    /// <summary>Something that is wrong.</summary>
    public static Diagnostic Error(string code, Location at, string message, string? hint = null) => new(Severity.Error, code, at, message, hint);

    /// <summary>Something that is probably wrong.</summary>
    public static Diagnostic Warning(string code, Location at, string message, string? hint = null) => new(Severity.Warning, code, at, message, hint);

    /// <summary>Something worth knowing.</summary>
    public static Diagnostic Note(string code, Location at, string message, string? hint = null) => new(Severity.Note, code, at, message, hint);

    /// <summary>The form that editors and CI make clickable, the hint on a line of its own.</summary>
    public override string ToString()
    {
        var name = Severity switch
        {
            Severity.Note => "note",
            Severity.Warning => "warning",
            _ => "error",
        };
        var text = OneLine($"{Location}: {name} {Code}: {Message}");
        return Hint is null ? text : $"{text}\n  hint: {OneLine(Hint)}";
    }

    /// <summary>
    /// A text whose control characters are written as <c>\u001B</c>: a file's name, or what an author wrote, must not
    /// command the terminal, or turn its line around.
    /// </summary>
    public static string Escape(string text) => text.AsSpan().ContainsAny(Commands)
        ? string.Concat(text.Select(character => Commands.Contains(character) ? $"\\u{(int)character:X4}" : $"{character}"))
        : text;

    // A message may quote what an author wrote, line ends and all.
    private static string OneLine(string text) => Escape(text.ReplaceLineEndings(" "));

    // C0 and C1 control characters, and those that change the direction of text.
    private static readonly SearchValues<char> Commands = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x200E, 0x200F, 0x61C])
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code),
    ]);
}
