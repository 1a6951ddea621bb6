using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Comments;

/// <summary>What can be wrong with comments: SG24xx.</summary>
internal static class CommentMistakes
{
    public static Diagnostic NoFolder(Location at) => Error(
        "SG2401", at, "this comment belongs to no tip",
        "put it into a folder that is called like its tip: comments/use-the-actions-of-empathy/2019-04-10-ann.yml");

    public static Diagnostic BadFileName(Location at, string name, string? meant) => Error(
        "SG2402", at, $"the file name '{name}' can't be a part of an address",
        meant is null ? "name the file with lower-case letters a-z, digits and hyphens" : $"call it {meant}.yml");

    public static Diagnostic NoSuchTip(Location at, string folder, string? meant) => Error(
        "SG2403", at, $"there is no tip '{folder}' that the comments in this folder could belong to",
        (meant is null ? "" : $"did you mean '{meant}'? ") + "a folder of comments is called like the last part of its tip’s address");

    public static Diagnostic TwoTips(Location at, string folder, string one, string other) => Error(
        "SG2404", at, $"'{folder}' means both {one} and {other}",
        "call the folder like the tip’s file, such as comments/2019-04-09-use-the-actions-of-empathy/");

    public static Diagnostic TooLong(Location at, string key, int most) => Error(
        "SG2405", at, $"'{key}' has more than {most:N0} characters", "shorten it");

    public static Diagnostic TooMany(Location at, string folder, int most) => Error(
        "SG2406", at, $"the tip '{folder}' has more than {most:N0} comments", "keep those that help other readers");

    public static Diagnostic BeforeTip(Location at, DateOnly date, DateOnly published) => Warning(
        "SG2407", at, $"the comment is of {date:O}, and its tip was published on {published:O}", "correct one of the dates");

    public static Diagnostic SameName(Location at, string name, Location first) => Error(
        "SG2408", at, $"the tip has another comment that is called {name}.yml ({first})", "give one of the two files another name");

    public static Diagnostic HeldBack(Location at, string name, string title, DateOnly date) => Note(
        "SG2409", at, $"the comment of {name} on “{title}” is held back until {date:O}");
}
