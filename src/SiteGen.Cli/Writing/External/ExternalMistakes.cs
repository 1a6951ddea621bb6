using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Cli.Writing.External;

/// <summary>What is said of addresses on other sites: SG33xx.</summary>
internal static class ExternalMistakes
{
    public static Diagnostic NotThere(Location at, Uri address, int status) => Error(
        "SG3301", at, $"nothing is at {address.AbsoluteUri} any more: the server answers {status}",
        "link to another page, or take the link away");

    public static Diagnostic NoAnswer(Location at, Uri address, string why) => Warning(
        "SG3302", at, $"{address.AbsoluteUri} does not answer: {why}", "open it in a browser; it may be for today only");

    public static Diagnostic OddAnswer(Location at, Uri address, int status) => Warning(
        "SG3303", at, $"{address.AbsoluteUri} answers {status}", "open it in a browser; some servers answer no programs");

    public static Diagnostic Moved(Location at, Uri address, Uri to) => Note(
        "SG3304", at, $"{address.AbsoluteUri} has moved for good", $"write {to.AbsoluteUri}");

    public static Diagnostic NotAsked(Location at, Uri address, string why) => Note(
        "SG3305", at, $"{address.AbsoluteUri} is not asked: {why}");
}
