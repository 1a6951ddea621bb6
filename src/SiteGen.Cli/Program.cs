using System.CommandLine;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Building;
using SiteGen.Cli.Converting;
using SiteGen.Cli.Diffing;
using SiteGen.Cli.Editing;
using SiteGen.Cli.Previewing;
using SiteGen.Cli.Writing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
InternalError.CatchAll();
var output = new ConsoleWriter(() => Console.Out);
Console.SetOut(output);
Console.SetError(new ConsoleWriter(() => Console.Error));

var exitCode = await RunAsync(args);
output.Flush();
if (output.Failure is null || exitCode != ExitCodes.Success)
    return exitCode;
Terminal.Write(DiskMistakes.OutputNotPrinted(output.Failure));
return ExitCodes.Failed;

static async Task<int> RunAsync(string[] args)
{
    try
    {
        var root = new RootCommand("Recovers the blog from its dumps, and builds the site.")
        {
            BuildCommand.Create(),
            PreviewCommand.Create(),
            EditCommand.Create(),
            NewCommand.Create(),
            CheckCommand.Create(),
            MoveCommand.Create(),
            SchemaCommand.Create(),
            BookCommand.Create(),
            ConvertCommand.Create(),
            DiffCommand.Create(),
        };
        // `build` may be left out.
        var isCommandLeftOut = args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));
        string[] words = isCommandLeftOut ? ["build", .. args] : args;
        var parsed = root.Parse(words);
        return parsed.Errors.Count > 0
            ? WrongCommandLine.Explain(parsed, root, words)
            : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
    catch (Exception exception)
    {
        Terminal.Write(InternalError.Of(exception));
        return ExitCodes.InternalError;
    }
}
