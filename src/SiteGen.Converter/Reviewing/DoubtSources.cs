using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Writing;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Converter.Reviewing;

/// <summary>
/// Collects all that a person has to look at: the decisions that recognisers doubt, and one doubt for every other warning
/// of the conversion or of the plan. So a new kind of warning can't be forgotten here.
/// </summary>
public sealed class DoubtSources
{
    private readonly Conversion _conversion;
    private readonly Func<string, InputFile> _read;
    private readonly Dictionary<string, DumpRecord> _dumps;
    private readonly ILookup<Location, string> _tips;

    private DoubtSources(Conversion conversion, Func<string, InputFile> read)
    {
        _conversion = conversion;
        _read = read;
        _dumps = conversion.Dumps.ToDictionary(dump => dump.Origin, StringComparer.Ordinal);
        _tips = conversion.Tips
            .SelectMany(tip => new[] { (At: tip.TitleAt, tip.Path), (At: tip.TextAt, tip.Path) })
            .ToLookup(place => place.At with { Column = 1 }, place => place.Path);
    }

    /// <summary>All doubts by file, line, column and code.</summary>
    /// <param name="conversion">What became of the dumps.</param>
    /// <param name="plan">What will be written.</param>
    /// <param name="read">Reads a dump again by its path below the folder of dumps; called for dumps with warnings only.</param>
    public static ImmutableArray<Doubt> Of(Conversion conversion, WritePlan plan, Func<string, InputFile> read)
    {
        var sources = new DoubtSources(conversion, read);
        List<Doubt> doubts = [.. conversion.Doubts, .. sources.OfAsides(), .. sources.OfConflicts(), .. plan.Doubts];
        var named = doubts.Select(doubt => (doubt.At, doubt.Code)).ToHashSet();
        var others = conversion.Diagnostics.Concat(plan.Diagnostics)
            .Where(diagnostic => diagnostic.Severity != Severity.Note && !named.Contains((diagnostic.Location, diagnostic.Code)));
        foreach (var file in others.GroupBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal))
            doubts.AddRange(sources.OfWarnings(file.Key, file));
        return
        [
            .. doubts.OrderBy(doubt => doubt.At.File, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.At.Line)
                .ThenBy(doubt => doubt.At.Column)
                .ThenBy(doubt => doubt.Code, StringComparer.Ordinal)
                .ThenBy(doubt => doubt.Hash, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Doubt> OfAsides() => _conversion.Asides.Select(aside =>
        new Doubt(aside.At, aside.Text, "set aside: these lines are in no tip", aside.Reason, ["a part of a tip", "of no interest"])
        {
            Code = ConverterMistakes.SetAsideCode,
            Dump = _dumps[aside.At.File].Path,
        });

    private IEnumerable<Doubt> OfConflicts() =>
        from tip in _conversion.Tips
        from other in tip.OtherTexts
        let differs = FirstDifference(tip.Text.Raw, other.Raw)
        select new Doubt(
            tip.TextAt, differs.Used, $"two texts of one tip: this one is used, and that at {other.At} is not", "it is the fuller copy",
            [$"there it says: “{differs.Other}”", "two tips have one title"])
        {
            TextLine = tip.TextAt.Line + differs.Line,
            Code = ConverterMistakes.TwoTextsCode,
            Dump = _dumps[tip.TextAt.File].Path,
            Tip = tip.Path,
            Fingerprint = $"{tip.Text.Raw}\n{other.Raw}",
        };

    // The first line, counted from 0, in which two texts differ.
    private static (int Line, string Used, string Other) FirstDifference(string used, string other)
    {
        var (lines, others) = (used.ReplaceLineEndings("\n").Split('\n'), other.ReplaceLineEndings("\n").Split('\n'));
        var otherTexts = others.Select(line => CleanText.Of(line)).Where(line => line.Length > 0).ToList();
        var text = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            var clean = CleanText.Of(lines[line]);
            if (clean.Length == 0)
                continue;
            if (text >= otherTexts.Count || clean != otherTexts[text])
                return (line, clean, text < otherTexts.Count ? otherTexts[text] : "nothing more");
            text++;
        }
        return (lines.Length - 1, CleanText.Of(lines[^1]), text < otherTexts.Count ? otherTexts[text] : "");
    }

    private IEnumerable<Doubt> OfWarnings(string file, IEnumerable<Diagnostic> warnings)
    {
        var dump = _dumps.GetValueOrDefault(file);
        var canRead = dump is { IsOpened: true };
        DumpText? text = null;
        foreach (var warning in warnings)
        {
            var line = "";
            string? fingerprint = null;
            if (canRead && warning.Location.Line > 0)
            {
                text ??= Decode(_read(dump!.Path));
                line = LineOf(text, warning.Location.Line);
            }
            else if (canRead)
            {
                fingerprint = $"{ContentKey.Of(_read(dump!.Path).Content.Span).High:x16}\n{warning.Message}";
            }
            yield return new Doubt(
                warning.Location, line, warning.Message, warning.Hint ?? "", [])
            {
                Code = warning.Code,
                Dump = dump?.Path,
                Tip = _tips[warning.Location with { Column = 1 }].FirstOrDefault(),
                Fingerprint = fingerprint,
            };
        }
    }

    private static DumpText? Decode(InputFile file) =>
        DumpDecoder.Decode(file.Content.Span) is { Why: null } decoded ? DumpText.From(file, decoded) : null;

    private static string LineOf(DumpText? dump, int line) =>
        dump?.LineOfNumber(line) is { } known and >= 0 ? dump[known].ToString() : "";
}
