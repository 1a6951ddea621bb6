using SiteGen.Converter.Doubts;

namespace SiteGen.Converter.Reviewing;

/// <summary>That a person has looked at a doubt and found the decision right.</summary>
/// <param name="File">The file: a dump below the folder of dumps, or a tip below the folder of tips.</param>
/// <param name="Line">The line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="Code">The code of the doubt.</param>
/// <param name="Hash">The hash of the doubt (<see cref="Doubt.Hash"/>), by which the acceptance is valid or lapses.</param>
/// <param name="What">What was accepted, in the words of that day; for people.</param>
/// <param name="Because">Why, in the words of the person.</param>
public sealed record Acceptance(string File, int Line, string Code, string Hash, string What, string Because)
{
    /// <summary>The acceptance of a doubt.</summary>
    public static Acceptance Of(Doubt doubt, string because) =>
        new(doubt.Path, doubt.At.Line, doubt.Code, doubt.Hash, doubt.Decision, because);

    /// <summary>The place as <c>--accept</c> takes it: <c>page.txt:12</c>, or <c>page.txt</c> for the whole file.</summary>
    public string Place => Line == 0 ? File : $"{File}:{Line}";
}
