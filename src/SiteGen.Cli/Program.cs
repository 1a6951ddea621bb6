using System.CommandLine;
using SiteGen.Cli;
using SiteGen.Cli.Building;

var root = new RootCommand("Recovers the blog from its dumps, and builds the site.")
{
    BuildCommand.Create(),
};

// Building is what the program is mostly asked for, so the word may be left out.
var isBuild = args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));
var parsed = root.Parse(isBuild ? ["build", .. args] : args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine($"sitegen: error SG0000: {error.Message}");
    Console.Error.WriteLine("  hint: --help lists the commands and their options");
    return ExitCodes.WrongCommandLine;
}
return parsed.Invoke();
