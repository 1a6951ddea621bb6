using System.Globalization;
using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Writing;

/// <summary>What authors are told of beginning and renaming a tip, and what <c>check</c> finds: SG30xx.</summary>
internal static class WritingMistakes
{
    public static Diagnostic NoFileName(Location at, string title) => Error(
        "SG3001", at, $"no file name can be made of the title '{title}'", "give it a title with letters a-z or digits");

    public static Diagnostic BadTitle(Location at, string title) => Error(
        "SG3002", at, $"the title '{Visible(title)}' has a control character in it", "type it anew");

    public static Diagnostic NoTipFile(string file) => Error(
        "SG3014", new Location(file), "there is no tip in this file", "name a Markdown file below input/tips");

    public static Diagnostic AddressTaken(Location at, string url, string title) => Error(
        "SG3015", at, $"“{title}” stands at {url} already", "choose another title");

    public static Diagnostic CantEdit(Location at, string? oldUrl, string? feedId) => Error(
        "SG3016", at, "the front matter is written in a way that can't be changed here, so the tip stays as it is",
        "write each key on a line of its own, or change title and file name by hand and add "
        + $"'redirect_from: [{oldUrl}]' and 'guid: {feedId}'");

    public static Diagnostic NoTipFor(Location at, DateOnly day) => Warning(
        "SG3003", at, $"there is no tip for the coming {day.DayOfWeek} ({day:O})", "begin one with: sitegen new \"Title\"");

    public static Diagnostic DraftFor(Location at, DateOnly day) => Warning(
        "SG3004", at, $"the tip for the coming {day.DayOfWeek} ({day:O}) is a draft", "delete the line 'draft: true' when it is finished");

    public static Diagnostic OtherDay(Location at, DateOnly published, DayOfWeek weekday) => Warning(
        "SG3005", at, $"{published:O} is a {published.DayOfWeek}, and tips come on a {weekday}",
        $"write {published.AddDays(((int)weekday - (int)published.DayOfWeek + 7) % 7):O}, unless it is meant");

    public static Diagnostic SameDay(Location at, DateOnly published, string other) => Warning(
        "SG3006", at, $"{published:O} has a tip already ({other})", "give one of them another date");

    public static Diagnostic NoText(Location at) => Warning(
        "SG3007", at, "this tip has no text", "write it, or add the line 'draft: true'");

    public static Diagnostic NoTakeaway(Location at) => Warning(
        "SG3009", at, "this tip has no line to remember", "end it with a short sentence, or add 'takeaway: …'");

    public static Diagnostic NoAlt(Location at) => Warning(
        "SG3010", at, "a picture has no words for those who can't see it", "write what it shows: ![what it shows](picture.png)");

    public static Diagnostic UnusedPicture(Location at) => Warning(
        "SG3017", at, "no tip shows this picture", "show it with ![what it shows](its-name.png), or delete it");

    public static Diagnostic NearDuplicate(Location at, string title, DateOnly? published, string file, string sentence) => Warning(
        "SG3011", at, $"much of this stands in “{title}”{(published is { } day ? $" of {day:O}" : "")} already ({file}): “{sentence}”",
        "link to it, or say what is new");

    public static Diagnostic RedirectChain(Location at, string from, string to, string last) => Warning(
        "SG3012", at, $"the old address {from} leads to {to}, which is an old address, too", $"let it lead to {last}");

    public static Diagnostic RedirectLoop(Location at, string from) => Warning(
        "SG3013", at, $"the old address {from} leads back to itself", "let it lead to a page");

    private static string Visible(string text) => string.Concat(text.Select(
        character => char.IsControl(character) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : $"{character}"));
}
