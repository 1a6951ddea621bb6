using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Text;

namespace SiteGen.Cli;

/// <summary>Explains a command line with words that the program does not know.</summary>
internal static class WrongCommandLine
{
    /// <summary>Prints what is wrong and what was probably meant.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="root">All commands.</param>
    /// <param name="words">The words of the command line, the command first.</param>
    /// <returns>The exit code.</returns>
    public static int Explain(ParseResult parsed, RootCommand root, string[] words)
    {
        string[] commands = [.. root.Subcommands.Select(command => command.Name)];
        // After an unknown command, the words behind it are unknown too; one message says it all.
        if (!commands.Contains(words[0]))
            Print($"unknown command '{words[0]}'", words[0], commands);
        else
        {
            var command = parsed.CommandResult.Command;
            string[] options = [.. command.Options.Select(option => option.Name)];
            foreach (var error in parsed.Errors)
            {
                var unknown = parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal));
                Print(MessageOf(error), unknown, options);
            }
            // `sitegen new Use the Actions of Empathy`
            if (parsed.UnmatchedTokens.Any(token => !token.StartsWith('-')) && command.Arguments.Any(argument => argument.Name == "title"))
                Terminal.WriteError("  hint: a title of several words stands in quotation marks: \"Use the Actions of Empathy\"");
            Console.Error.WriteLine($"  hint: sitegen {command.Name} --help tells what there is");
            return ExitCodes.WrongCommandLine;
        }
        Console.Error.WriteLine($"  hint: the commands are {string.Join(", ", commands)}; --help tells more");
        return ExitCodes.WrongCommandLine;
    }

    // The library does not say which of a command's arguments is missing.
    private static string MessageOf(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing ? $"<{missing.Argument.Name}> is missing" : error.Message;

    private static void Print(string message, string? unknown, string[] known)
    {
        Terminal.WriteError($"sitegen: error SG0000: {message}");
        if (unknown is not null && Spelling.Nearest(unknown, known) is { } meant)
            Terminal.WriteError($"  hint: did you mean '{meant}'?");
    }
}
