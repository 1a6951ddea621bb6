using System.Globalization;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Text;

internal static partial class Mistakes
{
    // Addresses

    public static Diagnostic BadPath(Location at, string path, string why) => Error(
        "SG1301", at, $"'{path}' can't be published: {why}", "rename the file");

    public static Diagnostic SameAddress(Location at, string url, string what, string otherWhat, Location other, string hint) =>
        Error("SG1302", at, $"{what} and {otherWhat} ({other}) both want the address {url}", hint);

    public static Diagnostic RedirectTaken(Location at, string path, Location other) => Error(
        "SG1303", at, $"the old address {path} is in use already ({other})", "take it out of one of the two, or rename what stands there");

    // Links

    public static Diagnostic BrokenLink(Location at, string link, string? meant) => Error(
        "SG1401", at, $"the link '{link}' leads nowhere on this site",
        meant is null
            ? "correct it, or take the link away"
            : $"did you mean '{meant}'?");

    public static Diagnostic UnsafeLink(Location at, string link) => Error(
        "SG1402", at, $"the link '{link}' is of a kind that is not published",
        "links may begin with https:, http:, mailto: or tel:");

    public static Diagnostic PictureElsewhere(Location at, string link) => Error(
        "SG1403", at, $"the picture '{link}' is on another site, from which no browser loads it here",
        "put the picture's file into the input folder, and write its path");

    public static Diagnostic PictureInComment(Location at) => Error(
        "SG1411", at, "a comment shows no pictures", "make it a link, or take it out");

    public static Diagnostic EmptyLink(Location at) => Error(
        "SG1404", at, "this link leads nowhere: there is no address in it", "write its address, or take the link away");

    public static Diagnostic LinkWithoutHost(Location at, string link) => Error(
        "SG1405", at, $"the link '{link}' names no host", "write it in full, such as https://example.com/a-page/");

    public static Diagnostic NoSuchFragment(Location at, string link, string fragment, IReadOnlyList<string> headings) => Error(
        "SG1406", at, $"the link '{link}' leads to '#{fragment}', and there is no such heading",
        Spelling.Nearest(fragment, headings) is { } meant ? $"did you mean '#{meant}'?"
            : headings.Count == 0 ? "there is no heading in that text: take the fragment away"
            : $"headings there are {string.Join(", ", headings.Take(10).Select(heading => $"#{heading}"))}");

    public static Diagnostic NoPicture(Location at, string link, string? meant) => Error(
        "SG1407", at, $"the picture '{link}' is not there",
        meant is null
            ? "put its file beside this one, or correct the path"
            : $"did you mean '{meant}'?{(meant.EndsWith(link, StringComparison.OrdinalIgnoreCase) ? " Upper and lower case count" : "")}");

    public static Diagnostic NotAPicture(Location at, string link) => Error(
        "SG1408", at, $"'{link}' is not the path of a picture's file", "take the '!' away to make it a link");

    public static Diagnostic PictureOfNoSize(Location at, string link) => Warning(
        "SG1409", at, $"the size of the picture '{link}' can't be read, so the page jumps when it comes",
        "save it as PNG, JPEG, GIF, WebP, AVIF or SVG; an SVG needs width and height, or a viewBox");

    public static Diagnostic HugePicture(Location at, string link, int width, int height, int bytes) => Warning(
        "SG1410", at, string.Create(CultureInfo.InvariantCulture, $"the picture '{link}' has {width} × {height} pixels and {bytes / 1e6:F1} MB"),
        "save it with 2,000 pixels from side to side, as JPEG or WebP, in less than 2 MB");

    // Markdown

    public static Diagnostic TooMuchMarkup(Location at, int most) => Error(
        "SG1601", at, $"more than {most} characters of markup (* _ ~ [ ] ! ` < & \\) stand in one paragraph",
        "part it with empty lines");

    public static Diagnostic TooManyTableCells(Location at, int most) => Error(
        "SG1602", at, $"the tables of this text have more than {most} cells", "publish so many as a file, and link to it");

    public static Diagnostic TooManyDefinitions(Location at, int most) => Error(
        "SG1603", at, $"this text defines more than {most} link references or footnotes", "part it into several");

    public static Diagnostic CommentNotClosed(Location at) => Error(
        "SG1604", at, "the comment that begins here has no end", "write --> behind it, or \\<!-- where the characters are meant");

    public static Diagnostic RawHtml(Location at, string tag) => Warning(
        "SG1605", at, $"the HTML tag {tag} is published as text",
        "write Markdown instead; or \\< where the characters are meant");

    public static Diagnostic LostReference(Location at, string reference) => Warning(
        "SG1606", at, $"the reference {reference} is nowhere defined, and is published as text",
        "add a line such as [reference]: https://example.com/, or put \\ in front of the bracket");

    public static Diagnostic LostFootnote(Location at, string name) => Warning(
        "SG1607", at, $"the footnote [{name}] is nowhere defined, and is published as text",
        $"add a line such as [{name}]: The note., or put \\ in front of the bracket");

    public static Diagnostic UnusedFootnote(Location at, string name) => Warning(
        "SG1608", at, $"nothing refers to the footnote [{name}], so it is not published", $"write [{name}] where it belongs");

    public static Diagnostic TooManyCells(Location at, int cells, int columns) => Warning(
        "SG1609", at, $"this row has {cells} cells, and the table has {columns} columns", "write \\| for a pipe that belongs to a text");

    public static Diagnostic TooManyParts(Location at, int most) => Error(
        "SG1610", at, $"this text has more than {most} headings and tables", "part it into several");
}
