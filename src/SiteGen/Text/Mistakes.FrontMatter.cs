using static SiteGen.Text.Diagnostic;

namespace SiteGen.Text;

internal static partial class Mistakes
{
    public static Diagnostic BadDate(Location at, string key, string text, DateOnly? meant) => Error(
        "SG1101", at, $"'{key}' is '{text}', which is not a date as it is written here",
        meant is { } date ? $"write {date:O}" : "write year, month and day, such as 2019-04-09");

    public static Diagnostic NoSuchDay(Location at, string key, string text) => Error(
        "SG1121", at, $"'{key}' is '{text}', a day that is not in the calendar", "correct the month or the day");

    public static Diagnostic TimeBehindDate(Location at, string key, string text, DateOnly day) => Error(
        "SG1122", at, $"'{key}' is '{text}', and only the day is published", $"write {day:O}");

    public static Diagnostic YearOutOfRange(Location at, string key, string text, int first, int last, DateOnly? meant) => Error(
        "SG1123", at, $"'{key}' is '{text}', and no tip was published in that year",
        meant is { } date ? $"did you mean {date:O}?" : $"years are {first} to {last}");

    public static Diagnostic DoubtfulYear(Location at, DateOnly date) => Warning(
        "SG1124", at, $"the date {date:O} is long before any blog, or far ahead", "correct 'published' unless it is meant");

    public static Diagnostic OtherDateInName(Location at, DateOnly inName, DateOnly published) => Warning(
        "SG1125", at, $"the file's name says {inName:O}, and 'published' says {published:O}", "rename the file, or correct the date");

    public static Diagnostic DateInNameOnly(Location at, DateOnly inName) => Warning(
        "SG1126", at, $"the file's name has the date {inName:O}, and the tip has none, so its address has none", $"add a line 'published: {inName:O}'");

    public static Diagnostic TooManyTerms(Location at, string key, int most) => Error(
        "SG1127", at, $"'{key}' has more than {most} names", "keep those by which a reader would look for the tip");

    public static Diagnostic TextTooLong(Location at, string key, int most) => Error(
        "SG1128", at, $"'{key}' has a text of more than {most} characters", "shorten it; a long text belongs below the front matter");

    public static Diagnostic TwoDates(Location at) => Error(
        "SG1102", at, "'published_about' stands beside 'published'", "keep 'published' where the date is known");

    public static Diagnostic RangeBackwards(Location at, DateOnly from, DateOnly to) => Error(
        "SG1103", at, $"'from' ({from:O}) is later than 'to' ({to:O})", "exchange them");

    public static Diagnostic UpdatedBefore(Location at, DateOnly updated, DateOnly published) => Error(
        "SG1111", at, $"'updated' ({updated:O}) is earlier than 'published' ({published:O})", "exchange them, or take it out");

    public static Diagnostic BadSlug(Location at, string text, string? meant) => Error(
        "SG1104", at, FileNames.IsDevice(text) ? $"'{text}' is a name that Windows keeps for a device" : $"'{text}' is not a slug",
        meant is not null
            ? $"write {meant}"
            : "write lower-case letters a-z and digits, with hyphens between words");

    public static Diagnostic NoSlug(Location at, string title) => Error(
        "SG1105", at,
        FileNames.IsDevice(title) ? $"Windows keeps the name '{title}' for a device, so it can't be an address" : $"no address can be made of the title '{title}'",
        "add 'slug: …' with letters a-z and digits");

    public static Diagnostic BadRecovered(Location at, string text) => Error(
        "SG1106", at, $"'recovered' is '{text}'", "write full or excerpt, or leave it out");

    public static Diagnostic BadRedirect(Location at, string key, string address, string why) => Error(
        "SG1107", at, $"'{address}' in '{key}' can't be redirected: {why}",
        "write the part behind the domain, such as /old-name/ or /?p=123");

    public static Diagnostic BadPageName(Location at, string path) => Error(
        "SG1108", at, $"the file name '{path}' can't be an address",
        "name the file with lower-case letters a-z, digits and hyphens");

    public static Diagnostic SameGuid(Location at, string id, Location first) => Error(
        "SG1110", at, $"the guid '{id}' is another tip's already ({first})",
        "delete the line: feed readers would take the two tips for one");

    public static Diagnostic HeldBack(Location at, string title, DateOnly published) => Note(
        "SG1109", at, $"“{title}” is held back until {published:O}");

    public static Diagnostic Draft(Location at, string title) => Note(
        "SG1113", at, $"“{title}” is a draft, and is not published", "delete the line 'draft: true' when it is finished");
}
