using System.Collections.Immutable;
using System.Text;
using SiteGen.Converter.Dumps;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Converter.Doubts;

/// <summary>
/// A decision that a person has to look at, because the evidence for it is thin: whichever way it went, it is named.
/// </summary>
/// <param name="At">The dump and the line that was decided on.</param>
/// <param name="Text">The text of that line, or of the first of several.</param>
/// <param name="Decision">What was decided, as a clause: <c>taken as text</c>. It is a part of the hash.</param>
/// <param name="Rule">Why, as a clause: <c>it ends in a date, and no byline follows</c>.</param>
/// <param name="Alternatives">What else the line may be, as clauses: <c>the title of another tip</c>.</param>
public sealed record Doubt(Location At, string Text, string Decision, string Rule, ImmutableArray<string> Alternatives)
{
    /// <summary>The code of a doubtful decision of a recogniser.</summary>
    public const string DefaultCode = "SG5106";

    /// <summary>The decision that a line belongs to a text, though by its form it may be the theme's.</summary>
    internal const string TakenAsText = "taken as text";

    /// <summary>The code of its diagnostic.</summary>
    public string Code { get; init; } = DefaultCode;

    /// <summary>The dump's path below the folder of dumps; null until the archive knows it.</summary>
    public string? Dump { get; init; }

    /// <summary>The path of the tip that the decision is in, below the tips folder; null where there is none.</summary>
    public string? Tip { get; init; }

    /// <summary>
    /// 16 hexadecimal digits of the XXH128 of code, text and decision, white space folded. What a person has accepted is
    /// known by it: when the text changes, or another decision is made, the acceptance lapses.
    /// </summary>
    public string Hash => $"{ContentKey.Of(Encoding.UTF8.GetBytes($"{Code}\n{Fingerprint ?? $"{CleanText.Of(Text)}\n{Decision}"}")).High:x16}";

    /// <summary>The dumps that are missing, where the decision is about a tip that has lost something with them.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>
    /// The other dumps, below the folder of dumps, in which the same was decided on the same line of the same tip. An acceptance in one of
    /// them is one for all.
    /// </summary>
    public ImmutableArray<string> Copies { get; init; } = [];

    /// <summary>The file that was decided on: a dump below the folder of dumps, or a tip below the folder of tips.</summary>
    public string Path => Dump ?? Tip ?? At.File;

    /// <summary>
    /// What the hash is made of instead of text and decision, where there is more than a line to look at, or where the
    /// wording of the decision may change with the program; null for these two.
    /// </summary>
    internal string? Fingerprint { get; init; }

    /// <summary>The line of <see cref="Text"/>, where it is another one than that of the place; 0 where it is not.</summary>
    internal int TextLine { get; init; }

    /// <summary>Whether it matters in a tip only: a text that is set aside is named as a whole.</summary>
    internal bool IsOfTip { get; init; }

    /// <summary>The number of the finding on its page that was decided on; -1 for none. The archive finds the tip by it.</summary>
    internal int Finding { get; init; } = -1;

    /// <summary>A decision on one line of a dump.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="finding">The number of the finding that was decided on; -1 for none.</param>
    /// <param name="decision">What was decided, as a clause.</param>
    /// <param name="rule">Why, as a clause.</param>
    /// <param name="alternatives">What else the line may be, as clauses.</param>
    internal static Doubt OnLine(
        DumpText dump, int line, int finding, string decision, string rule, params ImmutableArray<string> alternatives) =>
        new(dump.LocationOfLine(line), dump[line].ToString(), decision, rule, alternatives) { Finding = finding };
}
