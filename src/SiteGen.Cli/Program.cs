using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Building;
using SiteGen.Cli.Converting;
using SiteGen.Cli.Previewing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Building is what the program is mostly asked for, so the word may be left out.
var isWordLeftOut = args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));
string[] words = isWordLeftOut ? ["build", .. args] : args;

ParseResult? parsed = null;
if (words[0] == "build")
{
    // Without the other commands, and without help and version, which are hardly ever asked for but take a fortieth of
    // the time of a small build. What this does not understand (or what only a root does: [directives]) is read again.
    parsed = BuildCommand.Create().Parse(words);
}
if (parsed is null || parsed.Errors.Count > 0 || parsed.Tokens.Any(token => token.Type == TokenType.Directive))
{
    var root = new RootCommand("Recovers the blog from its dumps, and builds the site.")
    {
        BuildCommand.Create(),
        PreviewCommand.Create(),
        ConvertCommand.Create(),
    };
    parsed = root.Parse(words);
    if (parsed.Errors.Count > 0)
        return Explain(parsed, root, words[0]);
}
return await parsed.InvokeAsync();

static int Explain(ParseResult parsed, RootCommand root, string word)
{
    // Of an unknown command, the words behind it are unknown too; one message says it all.
    var isUnknown = root.Subcommands.All(command => command.Name != word);
    var messages = isUnknown ? [$"unknown command '{word}'"] : parsed.Errors.Select(error => error.Message);
    foreach (var message in messages)
        Console.Error.WriteLine($"sitegen: error SG0000: {message}");
    Console.Error.WriteLine($"  hint: the commands are {string.Join(", ", root.Subcommands.Select(command => command.Name))}; --help tells more");
    return ExitCodes.WrongCommandLine;
}
