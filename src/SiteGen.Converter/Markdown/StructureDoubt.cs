namespace SiteGen.Converter.Markdown;

/// <summary>What is doubtful in the structure of a text.</summary>
/// <param name="Line">The line of the dump, counted from 0.</param>
/// <param name="Decision">What was decided, as a clause.</param>
/// <param name="Rule">Why it is doubtful, as a clause.</param>
/// <param name="Alternative">What else the line may be, as a clause.</param>
internal readonly record struct StructureDoubt(int Line, string Decision, string Rule, string Alternative);
