using System.Text;

namespace SiteGen.Cli;

/// <summary>
/// Writes to the console, and remembers when that fails (a full disk behind <c>&gt;</c>, a closed pipe) instead of
/// ending the program in the middle of its work.
/// </summary>
internal sealed class ConsoleWriter : TextWriter
{
    private readonly TextWriter _console;

    /// <summary>Opens the console.</summary>
    /// <param name="open">Opens it; an output that is closed (<c>&gt;&amp;-</c>) fails here, and counts as a failure to write.</param>
    public ConsoleWriter(Func<TextWriter> open)
    {
        TextWriter? console = null;
        Try(() => console = open());
        _console = console ?? Null;
    }

    /// <summary>What the system said; null while all is well.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => _console.Encoding;

    public override void Write(char value) => Try(() => _console.Write(value));

    public override void Write(string? value) => Try(() => _console.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _console.Write(buffer, index, count));

    public override void Flush() => Try(_console.Flush);

    private void Try(Action write)
    {
        if (Failure is not null)
            return;
        try
        {
            write();
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            Failure = exception.Message;
        }
    }
}
