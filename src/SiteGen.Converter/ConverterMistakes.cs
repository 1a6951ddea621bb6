using SiteGen.Converter.Dumps;
using SiteGen.Text;

namespace SiteGen.Converter;

/// <summary>
/// Everything that the converter has to say, one method each. SG50xx files, SG51xx texts, SG52xx dates,
/// SG53xx merging, SG54xx writing.
/// </summary>
internal static class ConverterMistakes
{
    public static Diagnostic Skipped(Location at, Unreadable why) => Warning(
        "SG5001", at,
        why switch
        {
            Unreadable.Empty => "skipped: the file is empty",
            Unreadable.Binary => "skipped: the file has NUL bytes, so it is no text",
            Unreadable.TooLarge => $"skipped: the file is larger than {DumpDecoder.MostBytes / 1024 / 1024} MB",
            _ => "skipped: the file has a line that is longer than any page",
        },
        "dumps are the text of one page each");

    public static Diagnostic ImpossibleDate(Location at, string typed) => Warning(
        "SG5201", at, $"there is no such day as {typed}; it stays part of the title");

    private static Diagnostic Warning(string code, Location at, string message, string? hint = null) =>
        new(Severity.Warning, code, at, message, hint);
}
