using System.Globalization;

namespace SiteGen.Text;

/// <summary>
/// Every mistake that an author can make, one method each: reading this file is reading the error manual.
/// SG10xx files and YAML, SG11xx front matter, SG12xx settings, SG13xx addresses, SG14xx links.
/// </summary>
internal static class Mistakes
{
    // Files and YAML

    public static Diagnostic NotUtf8(Location at) => Error(
        "SG1001", at, "the file is not UTF-8 text", "save it as UTF-8 in your editor");

    public static Diagnostic NoFrontMatter(Location at) => Error(
        "SG1002", at, "the front matter is missing",
        "begin the file with a line '---', then 'title: …' and 'published: 2019-04-09', then a line '---'");

    public static Diagnostic FrontMatterNotClosed(Location at) => Error(
        "SG1003", at, "the front matter is never closed", "put a line '---' below its last key");

    public static Diagnostic Tab(Location at) => Error(
        "SG1004", at, "a tab stands where YAML allows only spaces", "replace it with spaces");

    public static Diagnostic UnclosedQuote(Location at) => Error(
        "SG1005", at, "the quotation mark that opens here is never closed",
        "close it on the same line; a quotation mark inside is written \\\" between \" and \", or '' between ' and '");

    public static Diagnostic ColonInValue(Location at, string key) => Error(
        "SG1006", at, "a colon with a space behind it can't stand in an unquoted value",
        $"put quotation marks around the value: {key}: \"…\"");

    public static Diagnostic BadYaml(Location at) => Error(
        "SG1007", at, "this is not valid YAML",
        "write 'key: value', one a line, lists as [one, two]; put quotation marks around a value that begins with "
        + "one of [ ] { } & * # ? | - < > = ! % @ `");

    public static Diagnostic NotAMapping(Location at) => Error(
        "SG1008", at, "'key: value' lines are expected here", "write for example 'title: A tip'");

    public static Diagnostic SecondYamlDocument(Location at) => Error(
        "SG1009", at, "a second YAML document begins here", "keep all keys together, without '---' between them");

    public static Diagnostic YamlReference(Location at) => Error(
        "SG1010", at, "references to other values (*name) are not supported", "write the value out");

    public static Diagnostic KeyNotText(Location at) => Error(
        "SG1011", at, "a key must be a word", "write 'key: value'; put quotation marks around a value that begins with [ or {");

    public static Diagnostic DuplicateKey(Location at, string key, Location first) => Error(
        "SG1012", at, $"the key '{key}' stands here a second time", $"the first one is at {first}; keep one of them");

    public static Diagnostic UnknownKey(Location at, string key, IReadOnlyList<string> known) => Error(
        "SG1013", at, $"unknown key '{key}'",
        (key == "draft" ? "there are no drafts: a tip with a day to come as 'published' is held back until then; " : "")
        + (KeyNames.Meant(key, known) is { } meant ? $"did you mean '{meant}'? " : "")
        + $"known keys are {string.Join(", ", known)}");

    public static Diagnostic MissingKey(Location at, string key) => Error(
        "SG1014", at, $"'{key}' is missing", $"add a line '{key}: …'");

    public static Diagnostic NotText(Location at, string key) => Error(
        "SG1015", at, $"'{key}' must be one text, not a list", "put quotation marks around a text that begins with [ or {");

    public static Diagnostic NotTextInList(Location at, string key) => Error(
        "SG1016", at, $"'{key}' must be a list of texts", "write [one, two]");

    public static Diagnostic NotAList(Location at, string key) => Error(
        "SG1017", at, $"'{key}' must be a list", $"write {key}: [one, two]");

    public static Diagnostic ListWithoutBrackets(Location at, string key, string text) => Error(
        "SG1018", at, $"'{key}' is one text with a comma in it",
        $"write {key}: [{text}], or put quotation marks around it when the comma belongs to the name");

    public static Diagnostic NotAMappingAt(Location at, string key) => Error(
        "SG1019", at, $"'{key}' must hold 'key: value' lines", "indent them below it by two spaces");

    public static Diagnostic BadNumber(Location at, string key, string text, int least, int most) => Error(
        "SG1020", at, $"'{key}' is '{text}'", $"write a whole number from {least} to {most}");

    public static Diagnostic ControlCharacter(Location at, char character) => Error(
        "SG1021", at, $"the control character U+{(int)character:X4} stands here", "delete it; it can't be seen in most editors");

    public static Diagnostic MarkdownElsewhere(Location at) => new(
        Severity.Warning, "SG1022", at, "this Markdown file is not published",
        "move tips to tips/ and pages to pages/");

    public static Diagnostic TooDeep(Location at) => Error(
        "SG1023", at, "lists or mappings stand too deep in one another here", "close the brackets; put quotation marks around a text with brackets");

    public static Diagnostic MarkdownTooDeep(Location at, int most) => Error(
        "SG1024", at, $"more than {most} lists, quotations or brackets stand in one another here",
        "end some of them, or put \\ in front of characters that are no markup");

    public static Diagnostic CommentInValue(Location at, string comment) => Warning(
        "SG1031", at, $"YAML takes '{comment}' for a comment, so it is not part of the value", "put quotation marks around the whole value where it belongs to it");

    public static Diagnostic TextBehindQuote(Location at, string key, string value) => Error(
        "SG1032", at, "text stands behind the quotation mark that ends the value",
        "put the whole value between the other kind of quotation marks: "
        + (value.Contains('\'') ? $"{key}: \"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"{key}: '{value}'"));

    public static Diagnostic FileTooLarge(Location at, int most) => Error(
        "SG1033", at, $"the file has more than {most:N0} bytes", "part it into several; pictures and the like are files of their own");

    public static Diagnostic TooManyEntries(Location at, int most) => Error(
        "SG1034", at, $"more than {most:N0} keys or items stand together here", "this is front matter: texts belong below it");

    public static Diagnostic BackupFile(Location at) => new(
        Severity.Warning, "SG1025", at, "this looks like a backup copy of another file, and is not published",
        "delete it; give it another name if it is to be published");

    public static Diagnostic WrongExtension(Location at, string folder, string extension, bool renamed) => Error(
        "SG1026", at, $"the files in {folder} end in {extension}, so this one is not published",
        renamed
            ? $"rename it to end in {extension}, or move it to another folder to publish it as it is"
            : $"save its text in a file that ends in {extension}, or move it to another folder to publish it as it is");

    public static Diagnostic UnknownSettingsFile(Location at, string name, IReadOnlyList<string> known) => Error(
        "SG1027", at, $"nothing reads the file '{name}'",
        (Spelling.Nearest(name, known) is { } meant ? $"did you mean '{meant}'? " : "")
        + $"here stand only {string.Join(", ", known)}; to publish it as it is, move it to a folder");

    // Front matter

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

    public static Diagnostic HeldBack(Location at, string title, DateOnly published) => new(
        Severity.Note, "SG1109", at, $"“{title}” is held back until {published:O}");

    public static Diagnostic Draft(Location at, string title) => new(
        Severity.Note, "SG1113", at, $"“{title}” is a draft, and is not published", "delete the line 'draft: true' when it is finished");

    // Settings

    public static Diagnostic NoSettings(Location at) => Error(
        "SG1201", at, "the settings file is missing", "create it in the input folder with the lines 'title: …' and 'base_url: https://…'");

    public static Diagnostic BadAddress(Location at, string key, string text) => Error(
        "SG1202", at, $"'{key}' is '{text}', which is not the address of a site", "write it in full, such as https://tips.example.com");

    public static Diagnostic BadTimeZone(Location at, string text) => Error(
        "SG1203", at, $"the time zone '{text}' is not known here", "write a name such as America/New_York or UTC");

    public static Diagnostic BadLanguage(Location at, string text) => Error(
        "SG1204", at, $"'{text}' is not a language tag", "write one such as en or en-US");

    public static Diagnostic BadMenu(Location at, string key) => Error(
        "SG1205", at, $"'{key}' must be a list of texts with links", "write '- text: Contact us' and below it '  link: /contact/'");

    public static Diagnostic NoTermSlug(Location at, string taxonomy, string name) => Error(
        "SG1206", at,
        FileNames.IsDevice(name)
            ? $"Windows keeps the name of the {taxonomy} '{name}' for a device, so it can't be an address"
            : $"no address can be made of the {taxonomy} '{name}'",
        $"give it one in the settings, under {taxonomy}_slugs");

    public static Diagnostic BadFlag(Location at, string key, string text) => Error(
        "SG1211", at, $"'{key}' is '{text}'", "write true or false");

    public static Diagnostic BadWeekday(Location at, string text) => Error(
        "SG1231", at, $"'{text}' is not a day of the week", "write it in full, such as tuesday");

    public static Diagnostic NotATip(Location at, string link, string? meant) => Error(
        "SG1212", at, $"there is no tip at '{link}'",
        meant is null ? "write a tip's address, such as /2019/04/09/a-tip/" : $"did you mean '{meant}'?");

    public static Diagnostic NotAWholeTip(Location at, string link) => Error(
        "SG1213", at, $"only the beginning of the tip at '{link}' is known", "name a tip that is whole");

    public static Diagnostic AddressWithUser(Location at, string key) => Error(
        "SG1221", at, $"'{key}' has a user name or a password in it, which would be published", "write the address as readers type it");

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

    private static Diagnostic Warning(string code, Location at, string message, string? hint = null) =>
        new(Severity.Warning, code, at, message, hint);

    private static Diagnostic Error(string code, Location at, string message, string? hint = null) =>
        new(Severity.Error, code, at, message, hint);
}
