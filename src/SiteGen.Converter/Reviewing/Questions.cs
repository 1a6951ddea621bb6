using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Markdown;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Converter.Reviewing;

/// <summary>
/// What only the owner of the blog can decide, in the tips as they stand now: words that were a link, and e-mail addresses
/// of persons. A decision is an edit of the file, or an acceptance of the line as it is. No strict run fails on them.
/// </summary>
public static class Questions
{
    private const string LostLinkCode = ConverterMistakes.LostLinkCode;

    private const string AddressCode = "SG5107";

    /// <summary>Whether an acceptance answers a question.</summary>
    public static bool IsQuestion(Acceptance acceptance) => acceptance.Code is LostLinkCode or AddressCode;

    /// <summary>The questions by file and line.</summary>
    /// <param name="conversion">What became of the dumps.</param>
    /// <param name="plan">What will be written.</param>
    /// <param name="read">Reads a file below the tips folder; null where there is none.</param>
    /// <param name="locate">Names such a file for people.</param>
    public static ImmutableArray<Doubt> Of(
        Conversion conversion, WritePlan plan, Func<string, string?> read, Func<string, Location> locate)
    {
        var tips = conversion.Tips.ToDictionary(tip => tip.Path, StringComparer.Ordinal);
        var questions = ImmutableArray.CreateBuilder<Doubt>();
        foreach (var path in plan.Manifest.Entries.Values.Where(entry => !entry.IsDeleted).Select(entry => entry.Path).Order(StringComparer.Ordinal))
        {
            if ((plan.Writes.GetValueOrDefault(path) ?? read(path)) is not { } text)
                continue;
            var number = 0;
            var isText = false;
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                number++;
                // The front matter, between two lines of hyphens, has neither.
                if (!isText)
                {
                    isText = number > 1 && line == "---";
                    continue;
                }
                var at = locate(path) with { Line = number };
                if (LostLinks.In(line) is { } words)
                {
                    var dump = tips.GetValueOrDefault(path)?.LostLinks.FirstOrDefault(link => link.Words == words)?.At;
                    Add(
                        LostLinkCode, at, line, $"the target of a link is lost: “{words}”",
                        dump is { } place ? $"it stands at {place}" : "no dump has the target", "make it a link, if you know the page", "say it differently", "accept it as it is");
                }
                foreach (var address in EmailAddresses.OfPersons(line))
                {
                    Add(AddressCode, at, line, $"the e-mail address of a person is published: {address}", "collectors of addresses will find it",
                        "convert with --emails spell, link or hide, which is done in all tips", "edit this line", "accept it as it is");
                }

                void Add(string code, Location place, string line, string question, string why, params ImmutableArray<string> ways) =>
                    questions.Add(new Doubt(place, line, question, why, ways) { Code = code, Tip = path });
            }
        }
        return questions.ToImmutable();
    }
}
