using System.CommandLine;

namespace SiteGen.Cli;

/// <summary>The options that name folders, the same for every command.</summary>
internal static class FolderOptions
{
    public static Option<string> Input() => With("--input", "The folder with site.yml, tips, pages and files to publish as they are.", "input");

    public static Option<string?> Tips() => Maybe("--tips", "The folder with the tips, where it is not the input's own.");

    /// <summary>An option with a folder that is taken when none is named.</summary>
    public static Option<string> With(string name, string description, string folder) =>
        Checked(new Option<string>(name) { Description = description, DefaultValueFactory = _ => folder });

    /// <summary>An option that may be left out.</summary>
    public static Option<string?> Maybe(string name, string description) =>
        Checked(new Option<string?>(name) { Description = description });

    // `--output "$OUT"` where the script has no OUT. Nor do spaces name one; Windows takes them for nothing.
    private static Option<T> Checked<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError($"{option.Name} names no folder");
        });
        return option;
    }
}
