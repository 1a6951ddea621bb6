using SiteGen.Text;

namespace SiteGen.Cli.Editing;

/// <summary>What can go wrong with the server of the browser editor, one method each: SG34xx.</summary>
internal static class EditingMistakes
{
    public static Diagnostic NotStarted(string why) => Error(
        "SG3403", $"the server of the browser editor did not start: {why}", "look whether 'node --version' says 18 or later");

    public static Diagnostic Ended() => Error(
        "SG3404", "the server of the browser editor has ended, and nothing can be saved", "start the program again; what stands in the browser stays there");

    private static Diagnostic Error(string code, string message, string hint) => new(Severity.Error, code, new Location("edit"), message, hint);
}
