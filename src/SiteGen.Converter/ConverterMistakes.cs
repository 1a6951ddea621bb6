using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Converter;

/// <summary>
/// Everything that the converter has to say, one method each. SG50xx files, SG51xx texts, SG52xx dates,
/// SG53xx merging, SG54xx writing.
/// </summary>
public static class ConverterMistakes
{
    internal const string LostLinkCode = "SG5102";

    internal const string SetAsideCode = "SG5104";

    internal const string TwoTextsCode = "SG5301";

    internal const string ProposedCode = "SG5403";

    private const int MaxReasons = 5;

    // Files

    // An empty file has nothing that could be lost; the tips that came from it, if there were any, are named (SG5405).
    internal static Diagnostic Skipped(Location at, Unreadable why) => new(
        why == Unreadable.Empty ? Severity.Note : Severity.Warning,
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

    internal static Diagnostic Unfaithful(Location at, string path, string expected, string found) => Error(
        "SG5101", at, $"the page of '{path}' would not say what the dump says",
        $"dump: “{Shorten(expected)}”, page: “{Shorten(found)}”; nothing is written: this is a bug of the converter");

    internal static Diagnostic Refused(Location at, string path, string why) => Warning(
        "SG5108", at, $"'{path}' is not written, for the site would refuse it: {why}", "the text is in no tip; mend the dump, or write the tip by hand");

    internal static Diagnostic LostLink(Location at, string words, string path) => Note(
        LostLinkCode, at, $"the target of a link is lost: “{words}”", $"in {path}, make it a link or say it differently");

    internal static Diagnostic CutText(Location at, string title) => Note(
        "SG5103", at, $"the text of “{title}” is cut off here; what there is counts as an excerpt");

    internal static Diagnostic SetAside(Location at, string text, string reason) => Warning(
        SetAsideCode, at, $"set aside: {reason}: “{Shorten(text)}”");

    internal static Diagnostic NoText(Location at, string title) => Warning(
        "SG5105", at, $"of “{title}” no dump has more than the title");

    internal static Diagnostic Doubtful(Doubt doubt) => Warning(
        doubt.Code, doubt.At, $"doubtful: {doubt.Decision}, because {doubt.Rule}: “{Shorten(doubt.Text)}”{CopiesOf(doubt)}",
        doubt.Alternatives.IsEmpty ? null : $"it may be {string.Join(", or ", doubt.Alternatives)}");

    private static string CopiesOf(Doubt doubt) => doubt.Copies.Length switch
    {
        0 => "",
        1 => $"; {doubt.Copies[0]} has the line, too",
        var count => $"; {count} other dumps have the line, too",
    };

    // Dates

    internal static Diagnostic ImpossibleDate(Location at, string typed) => Warning(
        "SG5201", at, $"there is no such day as {typed}; it stays part of the title");

    internal static Diagnostic NotTuesday(Location at, DateOnly date) => Warning(
        "SG5202", at, $"{date:O} is a {date.DayOfWeek}, and tips came out on Tuesdays; the date is kept as it is");

    internal static Diagnostic OutOfOrder(Location at, DateOnly date, int count) => Warning(
        "SG5203", at, count == 1
            ? $"{date:O} is out of order here, where the newest stands first, or a date beside it is; the date is kept as it is"
            : $"{count} dates in a row, {date:O} the first of them, are out of order here, as where two pages stand in one file; they are kept as they are");

    internal static Diagnostic AfterCrawl(Location at, DateOnly date, DateOnly crawl) => Warning(
        "SG5204", at, $"{date:O} is later than the newest tip of this dump, {crawl:O}; the date is kept as it is");

    // Merging

    internal static Diagnostic TwoTexts(Location at, string title, Location other) => Warning(
        TwoTextsCode, at, $"there are two texts of “{title}”; the one with the surer end, or the longer one, is used", $"the other one is at {other}");

    internal static Diagnostic SameName(Location at, string title, string slug) => Note(
        "SG5302", at, $"another tip of this day has the slug of “{title}”; this one is '{slug}'");

    // Writing

    internal static Diagnostic LeftAlone(Location at) => Note(
        "SG5401", at, "an author has edited this file; the dumps have nothing new for it");

    internal static Diagnostic Merged(Location at) => Note(
        "SG5402", at, "what new dumps say was merged into this file, which an author has edited");

    internal static Diagnostic Proposed(Location at, string because, string proposal) => Warning(
        ProposedCode, at, $"left as it is: {because}", $"take what you want from {proposal}, then delete that file");

    internal static Diagnostic Poorer(Location at, IReadOnlyList<string> why) => Warning(
        "SG5404", at, $"left as it is: the dumps have less of this tip now than the file{Because(why)}",
        "convert with all dumps at hand; or, where they are right, take out of the file what they have not; or accept it");

    internal static Diagnostic InNoDump(Location at, IReadOnlyList<string> why) => Warning(
        "SG5405", at, $"left as it is: no dump has this tip any more{Because(why)}",
        "restore the dump; or delete the file, if it is no tip; or accept it");

    internal static Diagnostic NoManifest(Location at) => Error(
        "SG5406", at, "this is not what convert wrote", "restore the file from version control; nothing is written");

    internal static Diagnostic BadManifestEntry(Location at, int number, string why) => Error(
        "SG5408", at, $"entry {number} of 'tips' is not what convert wrote: {why}",
        "restore the file from version control; nothing is written");

    internal static Diagnostic EmptyManifest(Location at) => Warning(
        "SG5409", at, "this file is empty, as a power cut may leave it; every tip is compared with the dumps anew",
        "restore it from version control first if authors have edited or deleted tips");

    internal static Diagnostic Healed(Location at) => Note(
        "SG5410", at, "this file was empty, as a power cut may leave it; it is written again",
        "what an author had changed in it is in version control");

    // Accepting

    internal static Diagnostic NoAcceptances(Location at) => Error(
        "SG5501", at, "this is not what convert wrote", "restore the file from version control");

    internal static Diagnostic BadAcceptance(Location at, int number, IEnumerable<string> keys) => Error(
        "SG5502", at, $"entry {number} of 'accepted' is not complete", $"each has {string.Join(", ", keys)}");

    internal static Diagnostic Lapsed(Location at, string place, string code, string because) => Warning(
        "SG5503", at, $"the acceptance of {place} ({code}) has lapsed: its text or the decision is another one now",
        $"look again, and accept it anew or take it out; it was accepted because: {because}");

    internal static Diagnostic NothingToAccept(Location at, string place, string code) => Warning(
        "SG5504", at, $"the acceptance of {place} ({code}) matches nothing any more", "take it out of the file");

    /// <summary>Why a file can't be read, as a clause.</summary>
    internal static string ReasonOf(Unreadable why) => why switch
    {
        Unreadable.Empty => "the file is empty",
        Unreadable.Binary => "the file has NUL bytes, so it is no text",
        Unreadable.TooLarge => $"the file is larger than {DumpDecoder.MaxBytes / 1024 / 1024} MB",
        _ => "the file has a line that is longer than any page",
    };

    // A tip of the sidebar has a hundred dumps.
    private static string Because(IReadOnlyList<string> why) => why.Count == 0 ? ""
        : $": {string.Join("; ", why.Take(MaxReasons))}{(why.Count > MaxReasons ? $"; and {why.Count - MaxReasons} dumps more" : "")}";

    private static string Shorten(string text)
    {
        var line = CleanText.Of(text.AsSpan(0, Math.Min(text.Length, 200)));
        return line.Length <= 80 ? line : line[..78].TrimEnd() + "…";
    }
}
