using SiteGen.Converter.Doubts;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reporting;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary><c>--accept</c>: finds the doubts of the places that a person has looked at.</summary>
/// <param name="settings">What the command line asks.</param>
/// <param name="conversion">What became of the dumps.</param>
/// <param name="dumps">The folder of dumps.</param>
/// <param name="tips">The folder of tips.</param>
/// <param name="reviews">The doubts that a strict run fails on, and those for the owner of the blog.</param>
/// <param name="diagnostics">Takes what there is to say.</param>
internal sealed class Acceptor(
    ConvertSettings settings, Conversion conversion, DumpFolder dumps, TipsFolder tips, Review[] reviews, DiagnosticBag diagnostics)
{
    /// <summary>The doubts of a place; none where there is nothing to accept, which is said.</summary>
    public List<Doubt> DoubtsAt(string typed)
    {
        var place = DumpPlace.Parse(typed);
        var (dump, tip) = (place.PathBelow(settings.From), place.PathBelow(settings.To));
        var ofFile = reviews.SelectMany(review => review.Open).Where(doubt => IsOf(doubt, dump, tip)).ToList();
        // What is said of a file as a whole is on no line.
        var found = place.Line == 0 ? [] : ofFile.FindAll(doubt => IsOn(doubt, place.Line));
        if (found.Count > 0)
            return found;
        var accepted = reviews.SelectMany(review => review.Accepted)
            .FirstOrDefault(pair => place.Line != 0 && IsOf(pair.Doubt, dump, tip) && IsOn(pair.Doubt, place.Line)).Acceptance;
        int[] lines = [.. ofFile.Select(doubt => doubt.At.Line).Where(line => line > 0).Distinct().Order()];
        diagnostics.Add(accepted is not null
            ? DumpMistakes.AcceptedAlready(typed, accepted.Because)
            : WhyNoPlace(place, dump, tip) ?? DumpMistakes.NothingToAccept(typed, lines));
        return [];
    }

    // A dump that is withdrawn is accepted with all tips that have lost something by it.
    private static bool IsOf(Doubt doubt, string dump, string tip) =>
        (doubt.Dump is null ? doubt.Tip == tip : doubt.Dump == dump) || doubt.Sources.Contains(dump);

    private static bool IsOn(Doubt doubt, int? line) => line is null || (doubt.At.Line == line && doubt.Sources.IsEmpty);

    private Diagnostic? WhyNoPlace(DumpPlace place, string dump, string tip)
    {
        if (conversion.Dumps.FirstOrDefault(known => known.Path == dump) is { } record)
        {
            return place.Line is { } line && record is { IsOpened: true, Skipped: null } && Explanation.Of(conversion, dumps.Read(dump), line) is null
                ? DumpMistakes.NoLine(place.Typed, line)
                : null;
        }
        if (TipFile.WhyInvalid(tip) is null && tips.Read(tip) is { } text)
            return place.Line is { } line && (line == 0 || line > text.AsSpan().Count('\n') + 1) ? DumpMistakes.NoLine(place.Typed, line) : null;
        return DumpMistakes.NoDump(place.Typed, dump, conversion.Dumps.Select(known => known.Path));
    }
}
