using System.CommandLine;
using SiteGen.Schemas;

namespace SiteGen.Cli.Writing;

/// <summary><c>schema</c>: prints the JSON Schema of a kind of input.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = $"What it is to describe: {string.Join(", ", InputSchemas.Names)}." };
        name.Validators.Add(OptionParsers.OneOf([.. InputSchemas.Names]));
        name.CompletionSources.Add([.. InputSchemas.Names]);
        var command = new Command("schema", "Prints a JSON Schema, by which an editor completes and checks settings and front matter.") { name };
        command.SetAction(parsed =>
        {
            Console.Write(InputSchemas.Write(parsed.GetRequiredValue(name)));
            return ExitCodes.Success;
        });
        return command;
    }
}
