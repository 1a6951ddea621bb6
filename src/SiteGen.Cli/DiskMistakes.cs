using SiteGen.Text;

namespace SiteGen.Cli;

/// <summary>What can go wrong with folders and files, one method each: SG00xx.</summary>
internal static class DiskMistakes
{
    public static Diagnostic NoFolder(string folder) => Error(
        "SG0001", folder, "this folder does not exist", "start the program in the project's folder, or name another one");

    public static Diagnostic Disk(Exception exception, string file) => Error(
        "SG0002", file, $"the disk says: {CauseOf(exception).Message}", null);

    public static Diagnostic NotOurFolder(string folder) => Error(
        "SG0003", folder, "this folder holds files that no build has written, so it is not replaced",
        "empty it, or choose another one with --output");

    public static Diagnostic NotOurFile(string file) => Error(
        "SG0004", file, "no build has written this file, so the folder around it is not replaced",
        "move it to the input folder, from where it is published as it is; or delete it");

    public static Diagnostic AnotherBuild(string folder) => Error(
        "SG0005", folder, "another build is writing this folder", "wait until it is done");

    public static Diagnostic PortTaken(int port) => Error(
        "SG0006", "preview", $"port {port} is in use", "end the other program, or choose another port with --port");

    public static Diagnostic NotAFolder(string file) => Error(
        "SG0007", file, "this is a file and not a folder", "choose another one with --output");

    public static Diagnostic CacheNotWritten(Exception exception, string folder) => new(
        Severity.Warning, "SG0008", new Location(folder), $"the cache was not written: {CauseOf(exception).Message}",
        "the site is right all the same; the next build takes longer");

    public static Diagnostic CacheDamaged() => new(
        Severity.Warning, "SG0018", new Location(".cache"), "the cache is damaged, and not used", "the site is right all the same");

    /// <summary>Whether a message is of this run, and not of the input.</summary>
    public static bool IsOfToday(Diagnostic diagnostic) => diagnostic.Code == "SG0018";

    public static Diagnostic OutputInInput(string output, string input) => Error(
        "SG0009", output, $"this folder is inside of {input}, so the next build would publish the site as a part of itself",
        "choose another one with --output");

    public static Diagnostic LinkOut(string link) => Error(
        "SG0010", link, "this link leads out of the input folder, and could publish any file of this machine",
        "put the file itself here");

    public static Diagnostic LinkLoop(string link) => Error(
        "SG0011", link, "this link leads to a folder around it, or is a link to a folder inside of a linked folder",
        "put the files themselves here");

    public static Diagnostic LinkToNowhere(string link) => Error(
        "SG0012", link, "this link leads nowhere", "delete it, or put the file back that it leads to");

    public static Diagnostic NoRegularFile(string file) => Error(
        "SG0013", file, "this is a pipe, a socket or a device and no file, so it is not read", "delete it");

    public static Diagnostic TooDeep(string folder, int maxDepth) => Error(
        "SG0014", folder, $"this folder is inside of {maxDepth} others, and is not read", "move it up");

    public static Diagnostic RootFolder(string folder) => Error(
        "SG0015", folder, "this is the root of a file system, which can't be replaced", "choose a folder with --output");

    public static Diagnostic PartlyWritten(Exception exception, string folder) => Error(
        "SG0016", folder, $"a part of the new site is written, and then the disk said: {CauseOf(exception).Message}",
        "build again when that is mended: until then the site is a mixture of the old one and the new one");

    public static Diagnostic OutputNotPrinted(string cause) => Error(
        "SG0017", "sitegen", $"the work is done, but what it printed could not be written: {cause}", null);

    public static Diagnostic NameNotUtf8(string file) => Error(
        "SG0019", file, "this name is not in UTF-8, so nothing can be read there", "rename it");

    /// <summary>Whether a message says that the output is not as it was.</summary>
    public static bool IsPartlyWritten(Diagnostic diagnostic) => diagnostic.Code == "SG0016";

    /// <summary>Whether an exception is the disk's and no bug.</summary>
    public static bool IsOfDisk(Exception exception) => CauseOf(exception) is IOException or UnauthorizedAccessException;

    // Files are read and written by several threads at once, and an exception of one of them is wrapped.
    private static Exception CauseOf(Exception exception) =>
        exception is AggregateException { InnerException: { } cause } ? cause : exception;

    private static Diagnostic Error(string code, string file, string message, string? hint) =>
        new(Severity.Error, code, new Location(file), message, hint);
}
