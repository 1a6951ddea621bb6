using System.CommandLine;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Cli.Diffing;

/// <summary><c>diff</c>: tells what changes for readers when one build takes the place of another.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "What is there: an output folder, a receipt.json, or the address of the live site." };
        var @new = new Argument<string>("new") { Description = "What comes in its place, named in the same way." };
        var format = new Option<string>("--format")
        {
            Description = "How to tell it: text, markdown for a comment on a pull request, or json for a script.",
            DefaultValueFactory = _ => "text",
        };
        string[] formats = ["text", "markdown", "json"];
        format.Validators.Add(OptionParsers.OneOf(formats));
        format.CompletionSources.Add(formats);
        var command = new Command(
            "diff", "Tells what a deploy changes for readers. Ends with 1 when an address is lost or a feed id changes.")
        {
            old, @new, format,
        };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetRequiredValue(format), stop));
        return command;
    }

    private static async Task<int> RunAsync(string old, string @new, string format, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var receipts = await Task.WhenAll(
            ReceiptSource.ReadAsync(old, diagnostics, stop), ReceiptSource.ReadAsync(@new, diagnostics, stop));
        foreach (var diagnostic in diagnostics)
            Console.Error.WriteLine(diagnostic);
        if (receipts is not [{ } before, { } after])
            return ExitCodes.Failed;
        var changes = ReceiptComparison.Compare(before, after);
        if (Directory.Exists(old) && Directory.Exists(@new))
            changes = changes with { ChangedAround = PagesChangedAround.Count(changes, old, @new) };
        Console.Write(format switch
        {
            "markdown" => ReceiptText.Markdown(changes),
            "json" => ReceiptJson.Write(changes),
            _ => ReceiptText.Plain(changes),
        });
        return changes.IsLoss ? ExitCodes.Failed : ExitCodes.Success;
    }
}
