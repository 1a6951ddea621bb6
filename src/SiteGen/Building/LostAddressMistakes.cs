using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Building;

/// <summary>What is said of addresses that the last build had and this one has not.</summary>
internal static class LostAddressMistakes
{
    public static Diagnostic Moved(Location at, string url, string redirects) => Warning(
        "SG1541", at, $"this tip was at {url} in the last build, and nothing is there now",
        $"write 'redirect_from: [{redirects}]' into it, so that links to it go on working");

    public static Diagnostic Lost(Location at, string url, string name) => Warning(
        "SG1542", at, $"the last build had {url}{name}, and nothing is there now",
        $"write 'redirect_from: [{url}]' into a tip that takes its place, or 'gone: [{url}]' into gone.yml if it is meant to go");

    public static Diagnostic LedHere(Location at, string url, string redirects) => Warning(
        "SG1544", at, $"{url} led to this tip in the last build, and leads nowhere now",
        $"write 'redirect_from: [{redirects}]' into it, or 'gone: [{url}]' into gone.yml if it is meant to go");

    public static Diagnostic LedTo(Location at, string url, string to) => Warning(
        "SG1545", at, $"{url} led to {to} in the last build, and leads nowhere now",
        $"write 'redirect_from: [{url}]' into a tip that takes its place, or 'gone: [{url}]' into gone.yml if it is meant to go");

    public static Diagnostic More(Location at, int count) => Warning(
        "SG1543", at, $"the last build had {count} more addresses where nothing is now", "sitegen diff names them all, given both folders");
}
