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

    // A message may quote what an author wrote, line ends and all.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
