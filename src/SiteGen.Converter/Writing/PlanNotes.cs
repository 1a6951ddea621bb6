using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>Collects what a plan has to say, and for each warning what an acceptance of it is known by.</summary>
internal sealed class PlanNotes
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<Doubt> _doubts = [];

    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    public ImmutableArray<Doubt> Doubts => [.. _doubts];

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>No dump has a tip any more.</summary>
    /// <param name="at">Its file.</param>
    /// <param name="entry">The tip.</param>
    /// <param name="missing">What became of its dumps.</param>
    public void InNoDump(Location at, ManifestEntry entry, IReadOnlyList<MissingSource> missing) =>
        InNoDump(at, entry, [.. missing.Select(source => source.Why)], missing);

    /// <summary>A tip turned out to be another one, which has a file of its own.</summary>
    /// <param name="at">Its file.</param>
    /// <param name="entry">The tip.</param>
    /// <param name="owner">The file of the other one.</param>
    public void IsAnother(Location at, ManifestEntry entry, string owner) =>
        InNoDump(at, entry, [$"it and {owner} are one tip now"], []);

    private void InNoDump(Location at, ManifestEntry entry, IReadOnlyList<string> why, IReadOnlyList<MissingSource> missing) => Add(
        ConverterMistakes.InNoDump(at, why), entry, "the tip stays, though no dump has it any more", why, missing,
        ["no tip, or another one's copy: delete the file", "the dump is damaged: restore it"]);

    /// <summary>The dumps have less of a tip than its file.</summary>
    /// <param name="at">The file.</param>
    /// <param name="entry">The tip.</param>
    /// <param name="missing">What became of the dumps that are missing.</param>
    /// <param name="left">The words that the dumps still have: an acceptance is of these.</param>
    public void Poorer(Location at, ManifestEntry entry, IReadOnlyList<MissingSource> missing, string left)
    {
        string[] why = missing.Count > 0 ? [.. missing.Select(source => source.Why)] : ["its text ends earlier in them"];
        Add(
            ConverterMistakes.Poorer(at, why), entry, "the fuller text stays, though the dumps have less of it now", why, missing,
            ["the dump is damaged: restore it", "the file says too much: take it out there, too"], left);
    }

    /// <summary>A better text stands beside a file that a person has written or changed.</summary>
    /// <param name="at">The file.</param>
    /// <param name="tip">The proposal.</param>
    /// <param name="because">Why it is not written, as a clause.</param>
    /// <param name="proposal">Where it stands, for people.</param>
    public void Proposed(Location at, TipFile tip, string because, string proposal)
    {
        _diagnostics.Add(ConverterMistakes.Proposed(at, because, proposal));
        _doubts.Add(new Doubt(at, tip.Text, "the file stays; a proposal stands beside it", because, [$"the text of {proposal}"])
        {
            Code = ConverterMistakes.ProposedCode,
            Tip = tip.Path,
            Fingerprint = tip.Text,
        });
    }

    private void Add(
        Diagnostic warning, ManifestEntry entry, string decision, IReadOnlyList<string> why, IReadOnlyList<MissingSource> missing,
        ImmutableArray<string> alternatives, string left = "")
    {
        _diagnostics.Add(warning);
        _doubts.Add(new Doubt(warning.Location, "", decision, string.Join("; ", why), alternatives)
        {
            Code = warning.Code,
            Tip = entry.Path,
            Sources = [.. missing.Select(source => source.Dump)],
            Fingerprint = $"{entry.Tip}\n{string.Join('\n', why)}\n{left}",
        });
    }
}
