using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>
/// Tips that nobody has written, as long and as varied as the blog's: two to four hundred words, lists, links, emphasis,
/// curly quotes, a category or two, up to five tags. The same number gives the same bytes on every machine.
/// </summary>
internal static class Corpus
{
    private static readonly DateOnly Newest = new(2026, 11, 17);
    private static readonly string[] Categories = ["Tip of the Week", "Business Advice", "World of Service", "Sports"];

    private static readonly string[] Who =
        ["customer", "fan", "patient", "resident", "caller", "guest", "colleague", "student", "visitor", "neighbor"];

    private static readonly string[] What =
        ["question", "complaint", "delay", "promise", "greeting", "e-mail", "apology", "phone call", "form", "first visit"];

    private static readonly string[] How =
        ["calmly", "in person", "before noon", "with a smile", "twice", "without a script", "by name", "at once"];

    private static readonly string[] Do =
        ["answer", "explain", "follow up on", "write down", "own", "repeat", "prepare for", "simplify", "notice"];

    private static readonly string[] Sentences =
    [
        "The {0} remembers the {1} that you {2} {3}.",
        "Don’t {2} the {1} until the {0} has finished speaking.",
        "“Who will {2} this {1}?” is what every {0} wants to know.",
        "When a {0} has to ask a second time, *{2} the {1}* {3}.",
        "Nobody told the {0} about the {1} – so **{2} it {3}**.",
        "A {1} is a small thing, and a {0} judges us by small things.",
        "It takes a minute to {2} a {1}, and an hour to win back the {0}.",
        "We asked a {0} what went well: somebody took the time to {2} the {1}.",
    ];

    /// <summary>One tip as a Markdown file.</summary>
    /// <param name="number">Which one, counted from 0; the newest first, one a week.</param>
    public static (string Path, string Text) Tip(int number)
    {
        var random = new Random(number);
        var date = Newest.AddDays(-7 * (number % 1900));
        var title = string.Create(
            CultureInfo.InvariantCulture, $"{Upper(Pick(Do))} the {Upper(Pick(Who))}’s {Upper(Pick(What))}, {number + 1}");
        var tags = Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{Pick(Who)} {Pick(What)}").Distinct();
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {title}\npublished: {date:yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"categories: [{Categories[random.Next(3)]}{(random.Next(3) == 0 ? ", Sports" : "")}]\n");
        text.Append(CultureInfo.InvariantCulture, $"tags: [{string.Join(", ", tags)}]\n---\n\n");
        for (var paragraph = random.Next(6, 10); paragraph > 0; paragraph--)
        {
            text.AppendJoin(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Sentence())).Append("\n\n");
            if (paragraph == 4)
                text.AppendJoin('\n', Enumerable.Range(0, random.Next(3, 6)).Select(_ => $"- {Sentence()}")).Append("\n\n");
            if (paragraph == 2 && random.Next(3) == 0)
                text.Append(CultureInfo.InvariantCulture, $"> {Sentence()} See [our notes](https://example.com/notes/{number}).\n\n");
        }
        return (string.Create(CultureInfo.InvariantCulture, $"{date.Year}/{date:yyyy-MM-dd}-tip-{number + 1}.md"), text.ToString());

        string Pick(string[] words) => words[random.Next(words.Length)];

        string Sentence() => string.Format(CultureInfo.InvariantCulture, Pick(Sentences), Pick(Who), Pick(What), Pick(Do), Pick(How));
    }

    /// <summary>Writes so many tips into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="count">How many.</param>
    /// <param name="dateKey">What the key of the date is called: each generator has a name of its own.</param>
    /// <param name="flat">Whether all files stand in one folder.</param>
    public static void Write(string folder, int count, string dateKey = "published", bool flat = false)
    {
        for (var number = 0; number < count; number++)
        {
            var (path, text) = Tip(number);
            var target = Path.Join(folder, flat ? Path.GetFileName(path) : path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text.Replace("\npublished: ", $"\n{dateKey}: ", StringComparison.Ordinal));
        }
    }

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
