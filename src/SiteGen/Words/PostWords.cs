namespace SiteGen.Words;

/// <summary>The words of one post.</summary>
/// <param name="Words">Its stems, each once, in no particular order.</param>
/// <param name="Length">How many words the body has, stop words not counted.</param>
/// <param name="Phrases">Which phrases of a <see cref="PhraseSet"/> stand in it.</param>
internal sealed record PostWords(WordCount[] Words, int Length, PhraseCount[] Phrases);

/// <summary>How often phrases of one owner stand in a post.</summary>
/// <param name="Owner">Whose phrases: the number that <see cref="PhraseSet"/> was given.</param>
/// <param name="Title">How often in the title.</param>
/// <param name="Body">How often in the body.</param>
internal readonly record struct PhraseCount(int Owner, int Title, int Body);
