using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Layouts;

/// <summary>What the steps of reading a page have found so far: findings, claims, doubts.</summary>
internal sealed class PageNotes(PageLines lines)
{
    private const string StraySigns = "‹›«<>|~^_=·¬±¨";

    private readonly List<Claim> _claims = [];
    private readonly List<Doubt> _doubts = [];
    private readonly List<(int Line, string Decision, string Rule, string Alternative)> _later = [];

    /// <summary>The lines that something has claimed.</summary>
    public bool[] Taken { get; } = new bool[lines.Count];

    public List<Finding> Findings { get; } = [];

    /// <summary>For each finding the line on which it begins.</summary>
    public List<int> FirstLines { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public void Add(Finding finding, int firstLine)
    {
        Findings.Add(finding);
        FirstLines.Add(firstLine);
    }

    public void Claim(int line, Account account, string rule, int finding = -1)
    {
        Taken[line] = true;
        _claims.Add(new Claim(lines.Dump.Lines[line].TextStart, lines.Dump.Lines[line].TextEnd, account, rule, finding));
    }

    public void Doubt(int line, int finding, string decision, string rule, params ImmutableArray<string> alternatives) =>
        _doubts.Add(Converter.Doubts.Doubt.OnLine(lines.Dump, line, finding, decision, rule, alternatives));

    /// <summary>Notes a doubt on a line of a text, which is one of the tip's as well.</summary>
    public void DoubtInText(int line, int finding, string decision, string rule, string alternative) =>
        _doubts.Add(Converter.Doubts.Doubt.OnLine(lines.Dump, line, finding, decision, rule, alternative) with { IsOfTip = true });

    /// <summary>Notes a doubt on a line whose finding is not known yet.</summary>
    public void DoubtLater(int line, string decision, string rule, string alternative) => _later.Add((line, decision, rule, alternative));

    /// <summary>The title on a line that is known to be one, with what is doubtful in it.</summary>
    public DatedTitle TitleOf(int line, int finding)
    {
        var title = lines[line].Dated ?? DatedTitle.ParseTitle(lines.Text(line));
        if (title.Impossible is { } typed)
            Diagnostics.Add(ConverterMistakes.ImpossibleDate(lines.Dump.LocationOfLine(line), typed));
        if (title.HasUnreadDate)
            Doubt(line, finding, "kept whole as a title without date", "the date in it is not written as dates behind titles are", "a title with its date");
        if (title.Date is not null && WrittenDate.StandsIn(title.Title))
            Doubt(line, finding, $"dated {title.Date:O}", "another date stands before it", "a title with the other date");
        if (title.Remark is { } remark)
            Doubt(line, finding, $"taken for a title without “{remark}”", "it stands behind the date", "a title that ends with these words");
        if (title is { Date.Year: < 2000, Typed: [.., not (>= '0' and <= '9'), _, _] })
            Doubt(line, finding, $"dated {title.Date:O}", "two digits say no more of the year", "a date of another century, or none");
        if (title.Title.Length > 1 && StraySigns.Contains(title.Title[^1]))
            Doubt(line, finding, "taken for a title as it stands", "it ends with a sign that may be what is left of a dash", "a title without it");
        if (ForeignLine.InTitle(lines.Text(line)) is { } foreign)
            Doubt(line, finding, "taken for a title as it stands", foreign, "a title without it");
        var first = lines.Text(line)[0];
        var isFirst = line == lines.NextText(0);
        if (char.IsLower(first) || (isFirst && first is ',' or '.' or ';' or ')' or '’'))
            Doubt(line, finding, "taken for a whole title", isFirst ? "the dump begins with it" : "it begins with a small letter", "the end of a title that the dump was cut within");
        return title;
    }

    /// <summary>Names what stands above another footer: a post has one byline and one footer, and what the theme adds stands below these.</summary>
    /// <param name="extent">The post.</param>
    /// <param name="number">The number of its finding.</param>
    /// <param name="hasByline">Whether its byline stands above the text.</param>
    public void DoubtTail(PostExtent extent, int number, bool hasByline)
    {
        var below = new List<int>();
        var hasLinks = false;
        for (var i = extent.Tail.Count - 1; i >= 0; i--)
        {
            var (line, account, _) = extent.Tail[i];
            var form = lines[line].Footer;
            var isFooter = form is FooterForm.Links or FooterForm.Sentence;
            // `Interested in …` stands above `Check out …`.
            var isSecond = isFooter && below.Count > 0
                && (hasLinks || !lines.Text(line).StartsWith("Interested", StringComparison.OrdinalIgnoreCase) || below.Exists(other => Folding.Same(lines.Text(other), lines.Text(line))));
            var isAbove = !isFooter && account is not (Account.Footer or Account.Byline) && below.Count > 0;
            if (isSecond || isAbove || (account == Account.Byline && hasByline))
                Doubt(line, number, "left out", "by its form it is none of the text, but another footer or byline ends the post", "the last paragraph of the text");
            if (isFooter)
                below.Add(line);
            hasLinks |= form == FooterForm.Links;
        }
    }

    /// <summary>How many doubts there are, without those whose finding is not known yet.</summary>
    public int DoubtCount => _doubts.Count;

    /// <summary>Whether a doubt on a line waits for what becomes of the line.</summary>
    public bool HasLater(int line) => _later.Exists(doubt => doubt.Line == line);

    /// <summary>The claims by their place.</summary>
    public ImmutableArray<Claim> SortedClaims()
    {
        // No two begin at one place.
        _claims.Sort((one, other) => one.Start.CompareTo(other.Start));
        return [.. _claims];
    }

    /// <summary>All doubts.</summary>
    public ImmutableArray<Doubt> AllDoubts()
    {
        foreach (var (line, decision, rule, alternative) in _later)
        {
            var start = lines.Dump.Lines[line].TextStart;
            var claim = _claims.Find(claim => claim.Start == start);
            if (claim.Account is Account.Body or Account.SidebarExcerpt)
                Doubt(line, claim.Finding, decision, rule, alternative);
        }
        return [.. _doubts];
    }
}
