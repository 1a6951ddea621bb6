using SiteGen.Converter.Dumps;
using SiteGen.Converter.Fidelity;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter;

/// <summary>
/// Everything that the converter has to say, one method each. SG50xx files, SG51xx texts, SG52xx dates,
/// SG53xx merging, SG54xx writing.
/// </summary>
internal static class ConverterMistakes
{
    // Files

    public static Diagnostic Skipped(Location at, Unreadable why) => Warning(
        "SG5001", at, $"skipped: {ReasonOf(why)}", "a dump is the text of one page");

    public static Diagnostic NoDump(Location at) => Warning(
        "SG5002", at, "skipped: nothing in this file looks like a page of the blog", "remove it from the folder of dumps");

    public static Diagnostic Repaired(Location first, int count) => Note(
        "SG5003", first, count == 1
            ? "one character was UTF-8 read as Windows-1252; it is repaired"
            : $"{count} characters, the first one here, were UTF-8 read as Windows-1252; they are repaired");

    public static Diagnostic NotUtf8(Location at) => Note(
        "SG5004", at, "the file is not UTF-8; it was read as Windows-1252");

    public static Diagnostic Replacement(Location at, int count) => Warning(
        "SG5005", at, count == 1
            ? "a character here is lost"
            : $"{count} characters are lost, the first one here", "look for '\uFFFD' in the tip");

    // Texts

    public static Diagnostic Unfaithful(Tip tip, Difference difference) => Error(
        "SG5101", difference.At, $"the page of '{tip.Path}' would not say what the dump says",
        $"dump: “{Shorten(difference.Expected)}”, page: “{Shorten(difference.Found)}”; nothing is written: this is a bug of the converter");

    public static Diagnostic LostLink(Location at, string words, string path) => Note(
        "SG5102", at, $"the target of a link is lost: “{words}”", $"in {path}, make it a link or say it differently");

    public static Diagnostic CutText(Location at, string title) => Note(
        "SG5103", at, $"the dump ends inside the text of “{title}”; what there is counts as an excerpt");

    public static Diagnostic SetAside(Location at, string text, string reason) => Warning(
        "SG5104", at, $"set aside: {reason}: “{Shorten(text)}”");

    public static Diagnostic NoText(Location at, string title) => Warning(
        "SG5105", at, $"of “{title}” no dump has more than the title");

    // Dates

    public static Diagnostic ImpossibleDate(Location at, string typed) => Warning(
        "SG5201", at, $"there is no such day as {typed}; it stays part of the title");

    // Merging

    public static Diagnostic TwoTexts(Tip tip, Location other) => Warning(
        "SG5301", tip.TextAt, $"there are two texts of “{tip.Post.Title}”; the longer one is used", $"the other one is at {other}");

    public static Diagnostic SameName(Tip tip) => Note(
        "SG5302", tip.TitleAt, $"another tip of this day has the slug of “{tip.Post.Title}”; this one is '{tip.Post.Slug}'");

    /// <summary>Why a file can't be read, as a clause.</summary>
    public static string ReasonOf(Unreadable why) => why switch
    {
        Unreadable.Empty => "the file is empty",
        Unreadable.Binary => "the file has NUL bytes, so it is no text",
        Unreadable.TooLarge => $"the file is larger than {DumpDecoder.MostBytes / 1024 / 1024} MB",
        _ => "the file has a line that is longer than any page",
    };

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..78].TrimEnd() + "…";

    private static Diagnostic Note(string code, Location at, string message, string? hint = null) =>
        new(Severity.Note, code, at, message, hint);

    private static Diagnostic Warning(string code, Location at, string message, string? hint = null) =>
        new(Severity.Warning, code, at, message, hint);

    private static Diagnostic Error(string code, Location at, string message, string? hint = null) =>
        new(Severity.Error, code, at, message, hint);
}
