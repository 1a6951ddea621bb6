using static SiteGen.Text.Diagnostic;

namespace SiteGen.Text;

/// <summary>
/// Every mistake that an author can make, one method each: reading these files is reading the error manual. This one has
/// SG10xx, files and YAML; <c>Mistakes.FrontMatter.cs</c> SG11xx, <c>Mistakes.Settings.cs</c> SG12xx, and
/// <c>Mistakes.Texts.cs</c> SG13xx addresses, SG14xx links and SG16xx Markdown.
/// </summary>
internal static partial class Mistakes
{
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

    public static Diagnostic MarkdownElsewhere(Location at) => Warning(
        "SG1022", at, "this Markdown file is not published",
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

    public static Diagnostic BackupFile(Location at) => Warning(
        "SG1025", at, "this looks like a backup copy of another file, and is not published",
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
}
