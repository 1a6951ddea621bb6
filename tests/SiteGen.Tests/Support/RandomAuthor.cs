using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Tests.Pictures;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Tests.Support;

/// <summary>
/// Writes a site and changes it at random, each time one thing only, so that every kind of page comes to depend on it
/// alone. All tips link to a first one, which stays, but moves to other addresses.
/// </summary>
internal sealed partial class RandomAuthor
{
    // More than an excerpt shows.
    private static readonly string SixtyWords = string.Concat(Enumerable.Repeat("word ", 60));

    private readonly TempFolder _folder;
    private readonly Random _random;
    private int _written;

    public RandomAuthor(TempFolder folder, Random random)
    {
        _folder = folder;
        _random = random;
        MoveFirstTip();
        WriteSettings();
        WritePage(0);
        WriteTopics();
        WritePicture();
        WritePicture();
        for (var number = 0; number < 12; number++)
            WriteTip();
    }

    private string[] Tips =>
        [.. Directory.GetFiles(_folder["input/tips/more"], "*.md").Order(StringComparer.Ordinal)];

    /// <summary>Changes one thing, and says what.</summary>
    public string Edit()
    {
        var tips = Tips;
        var tip = tips[_random.Next(tips.Length)];
        switch (_random.Next(26))
        {
            case 0:
                File.AppendAllText(tip, $"{Something()} at the end.\n");
                return "the end of a body";
            case 1:
                Change(tip, FirstWord(), $"\n---\n\n{Something()} ");
                return "an excerpt";
            case 2:
                Change(tip, Title(), $"title: {Something()}\n");
                return "a title";
            case 3:
                Change(tip, Tags(), $"tags: [{SomeTags()}]\n");
                return "tags";
            case 4:
                Change(tip, Redirect(), $"redirect_from: [/old-{++_written}/]\n");
                return "a redirect";
            case 5:
                var other = tips[_random.Next(tips.Length)];
                var (date, otherDate) = (DateOf(tip), DateOf(other));
                Change(tip, Published(), otherDate);
                Change(other, Published(), date);
                return "two dates";
            case 6 when tips.Length > 3:
                File.Delete(tip);
                DeleteComments(tip);
                return "a tip less";
            case 7:
                WriteTip();
                return "a tip more";
            case 8:
                File.Move(tip, tip.Replace(".md", "x.md", StringComparison.Ordinal));
                DeleteComments(tip);
                return "a file's name";
            case 9:
                MoveFirstTip();
                return "the first tip";
            case 10:
                WriteSettings();
                return "settings";
            case 11:
                WritePage(_random.Next(2));
                return "a page";
            case 12:
                File.Delete(_folder["input/pages/page-0.md"]);
                return "a page less";
            case 13:
                WriteTopics();
                return "topics";
            case 14:
                // A tip that names a topic would be a mistake then.
                foreach (var text in tips)
                    Change(text, Topics(), "");
                File.Delete(_folder["input/topics.yml"]);
                return "no topics";
            case 15:
                WriteTopics();
                Change(tip, Redirect(), $"topics: [Topic {_random.Next(2)}]\n");
                return "the topics of a tip";
            case 16:
                Change(tip, Redirect(), $"takeaway: {Something()}\n");
                return "a takeaway";
            case 17:
                Change(tip, Redirect(), $"series: {{name: A series, part: {_random.Next(1, 4)}}}\n");
                return "a series";
            case 18:
                Change(tip, Redirect(), $"draft: {(_random.Next(2) == 0 ? "true" : "false")}\n");
                return "a draft";
            case 19:
                WritePicture();
                return "a picture";
            case 20:
                File.AppendAllText(tip, $"\n![A picture](picture-{_random.Next(2)}.png)\n");
                return "a tip with a picture";
            case 21 or 22:
                WriteComment(Path.GetFileNameWithoutExtension(tip));
                return "a comment";
            case 23:
                WriteComment("first");
                return "a comment on the first tip";
            case 24:
                DeleteComments(tip);
                return "no comments on a tip";
            default:
                Write($"file-{_random.Next(3)}.txt", Something());
                return "a file";
        }
    }

    private void WriteTip()
    {
        // A day of its own for each tip, so that no two want one address.
        var date = new DateOnly(2019, 2, 1).AddDays(_written * 5 % 97);
        Write(string.Create(CultureInfo.InvariantCulture, $"tips/more/tip-{++_written:D3}.md"), $"""
            ---
            title: Tip {_written}
            published: {date:O}
            tags: [one, two]
            ---

            Begin {SixtyWords} [first](../first.md)

            """);
    }

    // A folder is called like the tip's file, because titles, and with them slugs, change.
    private void WriteComment(string tip) => Write($"comments/{tip}/c-{_random.Next(3)}.yml", $"""
        name: Someone {_random.Next(3)}
        date: 2019-0{_random.Next(6, 9)}-01
        text: |
          {Something()}, [first](../../tips/first.md)

        """);

    private void DeleteComments(string tip)
    {
        var folder = _folder[$"input/comments/{Path.GetFileNameWithoutExtension(tip)}"];
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void MoveFirstTip() => Write(
        "tips/first.md", $"---\ntitle: First\nslug: first-{_random.Next(2)}\npublished: 2019-01-0{_random.Next(1, 4)}\n---\n\nText.\n");

    private void WritePage(int number) => Write(
        $"pages/page-{number}.md", $"---\ntitle: A page\n---\n\n{Something()}, [first](../tips/first.md).\n");

    private void WriteSettings() => Write(
        "site.yml", $"title: Tips {_random.Next(2)}\nbase_url: https://tips.example.com\npage_size: {_random.Next(2, 5)}\nmail: {{from: tips@example.com}}\n{SomeForms()}");

    private void WriteTopics() => Write("topics.yml", $$"""
        topics:
          - name: Topic 0
            line: {{Something()}}
            words: [something, tip {{_random.Next(1, 20)}}]
            left_out: [tips/first.md]
          - name: Topic 1
            line: A line.
            words: [text]
            pinned: [{{(_random.Next(2) == 0 ? "tips/first.md" : "")}}]

        """);

    // Sometimes another size, sometimes another colour, sometimes large; the same name stays.
    private void WritePicture()
    {
        var number = File.Exists(_folder["input/tips/more/picture-0.png"]) ? File.Exists(_folder["input/tips/more/picture-1.png"]) ? _random.Next(2) : 1 : 0;
        var (width, format) = ((int[])[8, 9, 1300])[_random.Next(3)] is var wide && _random.Next(2) == 0
            ? (wide, SKEncodedImageFormat.Png) : (wide, SKEncodedImageFormat.Jpeg);
        _folder.Write("input", new InputFile($"tips/more/picture-{number}.png", Samples.Encode(width, _random.Next(4, 6), format)));
    }

    private void Write(string path, string text) => _folder.Write("input", new InputFile(path, text));

    private string Something() => string.Create(CultureInfo.InvariantCulture, $"Something {_random.Next(100)}");

    private string SomeTags() => ((string[])["one", "two", "One, three", ""])[_random.Next(4)];

    private string SomeForms() =>
        ((string[])["", "", "netlify_forms: [comments, contact]\n", "newsletter: {action: https://news.example.org/}\n"])[_random.Next(4)];

    private static string DateOf(string tip) => Published().Match(File.ReadAllText(tip)).Value;

    private static void Change(string tip, Regex what, string to) =>
        File.WriteAllText(tip, what.Replace(File.ReadAllText(tip), to, 1));

    [GeneratedRegex(@"\n---\n\n\w+ ")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"title: .*\n")]
    private static partial Regex Title();

    [GeneratedRegex(@"tags: .*\n")]
    private static partial Regex Tags();

    [GeneratedRegex(@"published: .*\n")]
    private static partial Regex Published();

    [GeneratedRegex(@"(?<=\n)topics: .*\n")]
    private static partial Regex Topics();

    // The one that is there, or the place for one.
    [GeneratedRegex(@"(?<=\ntags: .*\n)(?:(?:redirect_from|topics|takeaway|series|draft): .*\n)?")]
    private static partial Regex Redirect();
}
