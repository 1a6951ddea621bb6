using System.Text;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>What is found on a page: titles, texts and how sure their ends are, tags, and what is doubtful.</summary>
public class PageReaderTests
{
    private const string Footer = "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page";

    private const string Site = "Customer Service Solutions, Inc.";

    private const string Rules = "# Rules and doubts";

    // In a page, `/` ends a line, BY is a byline that asks for a comment, SINGLE one below a single post, END a footer, FORM
    // the form for comments, SITE the site's name. Below it stands what is found: the kind of each finding (Post, Excerpt,
    // TitleOnly, Fragment), its title and date, its text and end, and its categories with their line, `+?` one that may be cut; then `#` a tag and the line of its
    // title, `?` a doubt on a line, counted from 0, with `:` the finding that it is about, and `!` where it goes with the
    // tip, `-` a line that is set aside; “no dump” stands before what nothing shows to be a page of the blog. At the end stands how often which rule took a line, and which doubt was said.
    [Fact]
    public void Pages_are_read_as_written()
    {
        var pages = File.ReadLines(Repository.PathOf("tests", "SiteGen.Tests", "Goldens", "page-reader.txt"))
            .TakeWhile(line => line != Rules).Where(line => !line.StartsWith("    ", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 100);
        var said = new List<string>();
        var read = string.Concat(pages.Select(line => line.Length == 0 || line[0] == '#' ? $"{line}\n" : $"{line}\n    {Read(line, said)}\n"));
        var counts = said.CountBy(rule => rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Value} × {rule.Key}\n");
        Golden.Matches("page-reader.txt", $"{read}{Rules}\n{string.Concat(counts)}");
    }

    private static string Read(string page, List<string> said)
    {
        var lines = page.Split('/').Select(line => line.Replace("SITE", Site) switch
        {
            "BY" => "Posted on in\u00A0Sports Please leave a comment",
            "SINGLE" => "Posted on in\u00A0Sports",
            "END" => Footer,
            "FORM" => "Leave a Reply",
            var text => text.Replace('\\', '/'),
        }).ToList();
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var read = PageReader.Read(DumpText.From(new InputFile("a.txt", bytes), DumpDecoder.Decode(bytes)));
        var dump = read.Dump;
        var free = Enumerable.Range(0, dump.Lines.Length)
            .Where(line => !dump.Lines[line].IsBlank && !read.Claims.Any(claim => claim.Start <= dump.Lines[line].TextStart && claim.End >= dump.Lines[line].TextEnd));
        said.AddRange(read.Claims.Select(claim => $"{claim.Account}: {claim.Rule}"));
        said.AddRange(read.Doubts.Select(doubt => $"doubt: {doubt.Decision}: {doubt.Rule}, or {string.Join(", or ", doubt.Alternatives)}"));
        return (read.IsDump ? "" : "no dump: ") + string.Join(' ', read.Findings.Select(Say)
            .Concat(read.Sections.Where(section => section.Tag is not null).Select(section => $"#{section.Tag}@{section.At.Line - 1}"))
            .Concat(read.Doubts.OrderBy(doubt => doubt.At.Line).Select(doubt => $"?{doubt.At.Line - 1}{(doubt.Finding < 0 ? "" : $":{doubt.Finding}")}{(doubt.IsOfTip ? "!" : "")}"))
            .Concat(free.Select(line => $"-{line}")));
    }

    private static string Say(Finding finding)
    {
        var title = finding.Title is { } dated ? $"({dated.Title}{(dated.Date is null ? "" : $" {dated.Typed ?? $"{dated.Date:O}"}")})" : "";
        var text = string.Join('/', finding.Text.Raw.Split('\n').Where(line => line.Trim().Length > 0));
        return $"{finding.Kind.ToString()[0]}{title}{(finding.InSidebar ? "s" : "")}{(finding.Text.Raw.Length > 0 ? $"[{text}]{finding.End}" : "")}{string.Concat(finding.Categories.Select(category => "+" + category))}{(finding.CategoriesAt == finding.TitleAt ? "" : $"@{finding.CategoriesAt.Line - 1}")}{(finding.UncertainCategory is { } cut ? $"+?{cut.Name}" : "")}";
    }
}
