using System.Text;

namespace SiteGen.Cli;

/// <summary>
/// Writes to the console, and remembers when that fails (a full disk behind <c>&gt;</c>, a closed pipe) instead of
/// ending the program in the middle of its work.
/// </summary>
/// <param name="console">The console.</param>
internal sealed class ConsoleWriter(TextWriter console) : TextWriter
{
    /// <summary>What the system said; null while all is well.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => console.Encoding;

    public override void Write(char value) => Try(() => console.Write(value));

    public override void Write(string? value) => Try(() => console.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => console.Write(buffer, index, count));

    public override void Flush() => Try(console.Flush);

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
