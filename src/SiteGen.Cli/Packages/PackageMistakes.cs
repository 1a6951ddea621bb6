using SiteGen.Text;

namespace SiteGen.Cli.Packages;

/// <summary>What can go wrong with what npm installs, one method each: SG34xx.</summary>
internal static class PackageMistakes
{
    public static Diagnostic NoNode(string program) => Error(
        "SG3401", $"the browser editor needs Node.js, and there is no '{program}' on this machine",
        "install Node.js 18 or later, which brings npm, from https://nodejs.org; all other commands do without");

    public static Diagnostic NotInstalled(string why) => Error(
        "SG3402", $"npm could not install the browser editor: {why}", "look whether this machine reaches npm’s registry, and start it again");

    private static Diagnostic Error(string code, string message, string hint) => new(Severity.Error, code, new Location("edit"), message, hint);
}
