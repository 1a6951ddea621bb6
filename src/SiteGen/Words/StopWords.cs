using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Words;

/// <summary>
/// English words that say little of what a text is about. They are found in titles only: in bodies nearly every post
/// has them. <c>no</c>, <c>not</c> and <c>yes</c> are none of them, because saying no is a subject of its own.
/// </summary>
internal static class StopWords
{
    private const string Words =
        "a about after again all also am an and any are arent as at be because been before being but by can could couldnt did "
        + "didnt do does doesnt doing dont during each few for from further had hadnt has hasnt have havent having he her "
        + "here hers herself him himself his how i id if ill im in into is isnt it its itself ive just let lets me more most my "
        + "myself now of off on once only or other our ours ourselves out over own same she should shouldnt so some such than "
        + "that thats the their theirs them themselves then there theres these they theyre theyve this those through to too "
        + "under until up us very was wasnt we were werent weve what whats when where which while who whom whose why will with "
        + "wont would wouldnt you youll your youre yours yourself yourselves youve";

    /// <summary>The words in their folded form, in ordinal order.</summary>
    public static ImmutableArray<string> All { get; } = [.. Words.Split(' ')];

    private static readonly FrozenSet<string> Set = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Set.Contains(word);
}
