using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Cli.Writing;

/// <summary>What can go wrong with an author's files, one method each: SG31xx.</summary>
internal static class WritingDiskMistakes
{
    public static Diagnostic FileIsThere(string file) => Error(
        "SG3101", new Location(file), "this file is there already, and stays as it is", "choose another title or another --date");

    public static Diagnostic NoEditor() => Warning(
        "SG3102", new Location("new"), "no editor is known",
        "set VISUAL or EDITOR to the name of yours, such as code or nano; the tip is written all the same");

    public static Diagnostic EditorFailed(string command, string why) => Warning(
        "SG3103", new Location("new"), $"the editor '{command}' did not open the tip: {why}",
        "correct VISUAL or EDITOR; the tip is written all the same");

    public static Diagnostic BookIsThere(string file) => Error(
        "SG3104", new Location(file), "this file is there already, and stays as it is",
        "choose another one with --output, or replace it with --force");

    public static Diagnostic BookIsFolder(string folder, string name) => Error(
        "SG3106", new Location(folder), "this is a folder, and the book is a file",
        $"name a file in it: --output {folder.TrimEnd('/')}/{name}");

    public static Diagnostic NoFolderForBook(string file, string folder) => Error(
        "SG3107", new Location(file), $"there is no folder {folder} for this file", "make it first, or choose another one with --output");

    public static Diagnostic NoBrowser(Uri address, string why) => Warning(
        "SG3105", new Location("preview"), $"no browser was opened: {why}",
        $"open {address.AbsoluteUri} yourself; the preview runs all the same");
}
