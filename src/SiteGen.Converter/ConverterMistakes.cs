using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Fidelity;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter;

/// <summary>
/// Everything that the converter has to say, one method each. SG50xx files, SG51xx texts, SG52xx dates,
/// SG53xx merging, SG54xx writing.
/// </summary>
public static class ConverterMistakes
{
    // Files

    internal static Diagnostic Skipped(Location at, Unreadable why) => Warning(
        "SG5001", at, $"skipped: {ReasonOf(why)}", "a dump is the text of one page");

    internal static Diagnostic Repaired(Location first, int count) => Note(
        "SG5003", first, count == 1
            ? "one character was damaged by a wrong encoding; it is repaired"
            : $"{count} characters, the first one here, were damaged by a wrong encoding; they are repaired");

    internal static Diagnostic NotUtf8(Location at) => Note(
        "SG5004", at, "the file is not UTF-8; it was read as Windows-1252");

    internal static Diagnostic Damaged(Location first, int count, string line) => Warning(
        "SG5005", first, count == 1
            ? $"a character here is lost or damaged: “{Shorten(line)}”"
            : $"{count} characters are lost or damaged, the first one here: “{Shorten(line)}”",
        "put it right in the tip, or find another dump of the page");

    internal static Diagnostic CannotRead(Location at, string why) => Warning(
        "SG5006", at, $"skipped: {why}");

    // Texts

    internal static Diagnostic Unfaithful(Tip tip, Difference difference) => Error(
        "SG5101", difference.At, $"the page of '{tip.Path}' would not say what the dump says",
        $"dump: “{Shorten(difference.Expected)}”, page: “{Shorten(difference.Found)}”; nothing is written: this is a bug of the converter");

    internal static Diagnostic LostLink(Location at, string words, string path) => Note(
        "SG5102", at, $"the target of a link is lost: “{words}”", $"in {path}, make it a link or say it differently");

    internal static Diagnostic CutText(Location at, string title) => Note(
        "SG5103", at, $"the dump ends inside the text of “{title}”; what there is counts as an excerpt");

    internal static Diagnostic SetAside(Location at, string text, string reason) => Warning(
        "SG5104", at, $"set aside: {reason}: “{Shorten(text)}”");

    internal static Diagnostic NoText(Location at, string title) => Warning(
        "SG5105", at, $"of “{title}” no dump has more than the title");

    internal static Diagnostic Doubtful(Doubt doubt) => Warning(
        doubt.Code, doubt.At, $"doubtful: {doubt.Decision}, because {doubt.Rule}: “{Shorten(doubt.Text)}”",
        doubt.Alternatives.IsEmpty ? null : $"it may be {string.Join(", or ", doubt.Alternatives)}");

    // Dates

    internal static Diagnostic ImpossibleDate(Location at, string typed) => Warning(
        "SG5201", at, $"there is no such day as {typed}; it stays part of the title");

    internal static Diagnostic NotTuesday(Location at, DateOnly date) => Warning(
        "SG5202", at, $"{date:O} is a {date.DayOfWeek}, and tips came out on Tuesdays; the date is kept as it is");

    internal static Diagnostic OutOfOrder(Location at, DateOnly date) => Warning(
        "SG5203", at, $"{date:O} is out of order here, where the newest stands first; the date is kept as it is");

    internal static Diagnostic AfterCrawl(Location at, DateOnly date, DateOnly crawl) => Warning(
        "SG5204", at, $"{date:O} is later than the newest tip of this dump, {crawl:O}; the date is kept as it is");

    // Merging

    internal static Diagnostic TwoTexts(Tip tip, Location other) => Warning(
        "SG5301", tip.TextAt, $"there are two texts of “{tip.Post.Title}”; the one with the surer end, or the longer one, is used", $"the other one is at {other}");

    internal static Diagnostic SameName(Tip tip) => Note(
        "SG5302", tip.TitleAt, $"another tip of this day has the slug of “{tip.Post.Title}”; this one is '{tip.Post.Slug}'");

    // Writing

    internal static Diagnostic LeftAlone(Location at) => Note(
        "SG5401", at, "an author has edited this file; the dumps have nothing new for it");

    internal static Diagnostic Merged(Location at) => Note(
        "SG5402", at, "what new dumps say was merged into this file, which an author has edited");

    internal static Diagnostic Proposed(Location at, string because, string proposal) => Warning(
        "SG5403", at, $"left as it is: {because}", $"take what you want from {proposal}, then delete that file");

    internal static Diagnostic Poorer(Location at) => Warning(
        "SG5404", at, "left as it is: these dumps have only an excerpt, and the file has the whole text",
        "convert with all dumps at hand");

    internal static Diagnostic InNoDump(Location at) => Note(
        "SG5405", at, "left as it is: no dump has this tip any more");

    /// <summary>The manifest is damaged.</summary>
    public static Diagnostic NoManifest(Location at) => Error(
        "SG5406", at, "this is not what convert wrote", "restore the file from version control; nothing is written");

    /// <summary>Why a file can't be read, as a clause.</summary>
    internal static string ReasonOf(Unreadable why) => why switch
    {
        Unreadable.Empty => "the file is empty",
        Unreadable.Binary => "the file has NUL bytes, so it is no text",
        Unreadable.TooLarge => $"the file is larger than {DumpDecoder.MaxBytes / 1024 / 1024} MB",
        _ => "the file has a line that is longer than any page",
    };

    private static string Shorten(string text)
    {
        var line = CleanText.Of(text.AsSpan(0, Math.Min(text.Length, 200)));
        return line.Length <= 80 ? line : line[..78].TrimEnd() + "…";
    }

    private static Diagnostic Note(string code, Location at, string message, string? hint = null) =>
        new(Severity.Note, code, at, message, hint);

    private static Diagnostic Warning(string code, Location at, string message, string? hint = null) =>
        new(Severity.Warning, code, at, message, hint);

    private static Diagnostic Error(string code, Location at, string message, string? hint = null) =>
        new(Severity.Error, code, at, message, hint);
}
