using System.CommandLine;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Building;
using SiteGen.Cli.Converting;
using SiteGen.Cli.Previewing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Building is what the program is mostly asked for, so the word may be left out.
var isBuild = args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));
if (isBuild || args[0] == "build")
    WarmUp.Begin(args);

var root = new RootCommand("Recovers the blog from its dumps, and builds the site.")
{
    BuildCommand.Create(),
    PreviewCommand.Create(),
    ConvertCommand.Create(),
};

var parsed = root.Parse(isBuild ? ["build", .. args] : args);
if (parsed.Errors.Count > 0)
{
    // Of an unknown command, the words behind it are unknown too; one message says it all.
    var isUnknown = !isBuild && root.Subcommands.All(command => command.Name != args[0]);
    var messages = isUnknown ? [$"unknown command '{args[0]}'"] : parsed.Errors.Select(error => error.Message);
    foreach (var message in messages)
        Console.Error.WriteLine($"sitegen: error SG0000: {message}");
    Console.Error.WriteLine($"  hint: the commands are {string.Join(", ", root.Subcommands.Select(command => command.Name))}; --help tells more");
    return ExitCodes.WrongCommandLine;
}
return await parsed.InvokeAsync();
