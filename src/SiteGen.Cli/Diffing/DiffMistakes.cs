using SiteGen.Text;

namespace SiteGen.Cli.Diffing;

/// <summary>Why there is nothing to compare, one method each: SG19xx.</summary>
internal static class DiffMistakes
{
    public static Diagnostic NotThere(string place) => Error(
        "SG1901", place, "there is no folder and no file of this name",
        "name an output folder, a receipt.json, or an address that begins with https://");

    public static Diagnostic NoReceiptIn(string folder) => Error(
        "SG1902", folder, "this folder has no receipt.json", "build the site into it with this program first");

    public static Diagnostic NoAnswer(string address, string why) => Error(
        "SG1903", address, $"the receipt could not be fetched: {why}",
        "open the address in a browser; a site that was built without a receipt can be compared from its second deploy on");

    private static Diagnostic Error(string code, string place, string message, string hint) =>
        new(Severity.Error, code, new Location(place), message, hint);
}
