using System.Text;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>That a text is known from another dump changes nothing that is said of it.</summary>
public class TextPoolTests
{
    [Fact]
    public void A_page_is_read_the_same_whatever_was_read_before()
    {
        var dumps = CaseFileTests.AllFiles().SelectMany(CaseExample.Read).SelectMany(example => example.Dumps)
            .Concat(Dumps.Seeds()).SelectMany(Variants).ToList();
        Assert.True(dumps.Count > 1000);
        var alone = dumps.ConvertAll(dump => Read(dump, null));
        var pool = new TextPool();
        foreach (var dump in dumps)
            Read(dump, pool);
        for (var i = dumps.Count - 1; i >= 0; i--)
            Assert.Equal(alone[i], Read(dumps[i], pool));
    }

    // Below the undated title the line may be an excerpt's; that is a doubt of the page. Below a byline it is one of the text.
    [Fact]
    public void A_line_that_one_page_doubts_is_doubted_on_another()
    {
        const string Text = "\n\nHe told us to Read more.\n\nThe text goes on for a while, and it ends.\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n";
        var below = new InputFile("below.txt", "The Quiet Desk – 6/4/19\n\nPosted on in\u00A0Sports Please leave a comment" + Text);
        var pool = new TextPool();
        Read(new InputFile("above.txt", "The Quiet Desk" + Text), pool);
        var alone = Read(below, null);
        Assert.Contains("it ends like an excerpt, but the text goes on", alone);
        Assert.Equal(alone, Read(below, pool));
    }

    [Fact]
    public void What_is_plain_as_a_whole_text_need_not_be_as_a_cut_one()
    {
        var pool = new TextPool();
        var text = pool.Of("It was quiet.");
        text.SetPlain(TextKinds.Whole);
        Assert.Same(text, pool.Of("It was quiet."));
        Assert.Equal((true, false, false), (text.IsPlain(TextKinds.Whole), text.IsPlain(TextKinds.Cut), text.IsPlain(TextKinds.Excerpt)));
    }

    // The same texts with other ends, beside themselves, and in lines that a program has wrapped.
    private static IEnumerable<InputFile> Variants(InputFile dump)
    {
        yield return dump;
        var text = Encoding.UTF8.GetString(dump.Content.Span);
        if (text.Length is < 100 or > 4000 || text.Contains('\uFFFD'))
            yield break;
        yield return new InputFile(dump.Path, text[..(text.Length * 9 / 10)]);
        yield return new InputFile(dump.Path, $"{text}\n\n{text}");
        yield return new InputFile(dump.Path, string.Join('\n', text.Split('\n').Select(line => line.Length < 150 ? line : Wrapped(line))));
    }

    private static string Wrapped(string line)
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            length = length + word.Length > 110 ? 0 : length;
            wrapped.Append(wrapped.Length == 0 ? "" : length == 0 ? "\n" : " ").Append(word);
            length += word.Length + 1;
        }
        return wrapped.ToString();
    }

    private static string Read(InputFile file, TextPool? pool)
    {
        var decoded = DumpDecoder.Decode(file.Content.Span);
        if (decoded.Why is not null)
            return "";
        var page = PageReader.Read(DumpText.From(file, decoded), pool);
        return string.Join('\n', page.Findings.Select(finding => $"{finding.Kind} {finding.Title} {finding.Text} {finding.End}")
            .Concat(page.Doubts.Select(doubt => $"{doubt.At} {doubt.Finding} {doubt.Decision} {doubt.Rule}")));
    }
}
