using System.CommandLine;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Building;
using SiteGen.Cli.Converting;
using SiteGen.Cli.Diffing;
using SiteGen.Cli.Previewing;
using SiteGen.Cli.Writing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Recovers the blog from its dumps, and builds the site.")
{
    BuildCommand.Create(),
    PreviewCommand.Create(),
    NewCommand.Create(),
    CheckCommand.Create(),
    MoveCommand.Create(),
    ConvertCommand.Create(),
    DiffCommand.Create(),
};
// `build` may be left out.
var isCommandLeftOut = args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));
string[] words = isCommandLeftOut ? ["build", .. args] : args;
var parsed = root.Parse(words);
return parsed.Errors.Count > 0 ? Explain(parsed, root, words[0]) : await parsed.InvokeAsync();

static int Explain(ParseResult parsed, RootCommand root, string word)
{
    // After an unknown command, the words behind it are unknown too; one message says it all.
    var isUnknown = root.Subcommands.All(command => command.Name != word);
    var messages = isUnknown ? [$"unknown command '{word}'"] : parsed.Errors.Select(error => error.Message);
    foreach (var message in messages)
        Console.Error.WriteLine($"sitegen: error SG0000: {message}");
    Console.Error.WriteLine($"  hint: the commands are {string.Join(", ", root.Subcommands.Select(command => command.Name))}; --help tells more");
    return ExitCodes.WrongCommandLine;
}
