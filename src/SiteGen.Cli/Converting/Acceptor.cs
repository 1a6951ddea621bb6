using SiteGen.Converter.Doubts;
using SiteGen.Converter.Reviewing;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary><c>--accept</c>: notes that a person has looked at the doubts of some places.</summary>
internal static class Acceptor
{
    /// <summary>The doubts of a place; null where there are none, which is reported.</summary>
    /// <param name="settings">What the command line asks.</param>
    /// <param name="typed">The place.</param>
    /// <param name="review">The doubts that a strict run fails on.</param>
    /// <param name="questions">Those for the owner of the blog.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<Doubt>? DoubtsAt(
        ConvertSettings settings, string typed, Review review, Review questions, DiagnosticBag diagnostics)
    {
        var place = DumpPlace.Parse(typed);
        string[] paths = [place.PathBelow(settings.From), place.PathBelow(settings.To)];
        var ofFile = review.Open.Concat(questions.Open).Where(doubt => paths.Contains(doubt.Path)).ToList();
        var found = ofFile.FindAll(doubt => place.Line is null || doubt.At.Line == place.Line);
        if (found.Count > 0)
            return found;
        var accepted = review.Accepted.Concat(questions.Accepted).FirstOrDefault(pair =>
            paths.Contains(pair.Doubt.Path) && (place.Line is null || pair.Doubt.At.Line == place.Line)).Acceptance;
        diagnostics.Add(accepted is not null
            ? DumpMistakes.AcceptedAlready(typed, accepted.Because)
            : DumpMistakes.NothingToAccept(typed, ofFile.Select(doubt => doubt.At.Line).Distinct().Order()));
        return null;
    }
}
