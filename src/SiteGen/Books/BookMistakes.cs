using SiteGen.Text;

namespace SiteGen.Books;

/// <summary>What can be wrong with the choice of a book's posts: SG32xx.</summary>
internal static class BookMistakes
{
    public static Diagnostic NoTipOfYear(int year, IReadOnlyList<string> years) => Error(
        "SG3201", $"no whole tip was published in {year}", $"whole tips are there of {string.Join(", ", years)}");

    public static Diagnostic NoSuchTopic(string name, string? meant, IReadOnlyList<string> topics) => Error(
        "SG3202", $"there is no topic “{name}”",
        (meant is null ? "" : $"did you mean “{meant}”? ") + Topics(topics));

    public static Diagnostic NoTipOfTopic(string name, IReadOnlyList<string> topics) => Error(
        "SG3203", $"no whole tip has the topic “{name}”", Topics(topics));

    public static Diagnostic NoWholeTip() => Error(
        "SG3204", "no tip is whole", "a book holds no beginnings of tips: write the rest, or convert more dumps");

    private static string Topics(IReadOnlyList<string> topics) =>
        topics.Count == 0 ? "no topic has a whole tip; choose --year or --all" : $"the topics with whole tips are {string.Join(", ", topics)}";

    private static Diagnostic Error(string code, string message, string hint) =>
        new(Severity.Error, code, new Location("book"), message, hint);
}
