using System.Text;

namespace SiteGen.Bench.Dumps;

/// <summary>One dump: a page of an archive as a crawl saw it.</summary>
internal static class DumpPage
{
    private const string Footer =
        "Signup for FREE Tips!\u00A0\u00A0\u00A0\u00A0Contact Us\u00A0\u00A0\u00A0\u00A0More Resources for You\u00A0\u00A0\u00A0\u00A0Visit Our Home Page";

    /// <summary>The text of a dump; the same number is the same dump.</summary>
    public static string Write(Blog blog, int number)
    {
        var random = new Random(number);
        // Two in five pages are of the category, as in a crawl of the old blog.
        var archive = random.Next(5) < 2 ? 0 : random.Next(1, blog.Archives.Length);
        var crawl = random.Next(blog.Tips.Length / 2);
        var posts = blog.Archives[archive].Where(tip => tip.Date <= blog.Tips[crawl].Date).ToArray();
        var page = random.Next(Math.Max(1, posts.Length / 3));
        var name = archive == 0 ? "Customer Service Tip of the Week" : $"tag {archive}";
        var text = new StringBuilder(12_000);
        text.Append($"{name} | Customer Service Solutions, Inc.{(page == 0 ? "" : $" - Page {page + 1}")}\n\n");
        foreach (var tip in blog.Tips.Skip(crawl).Take(10))
            text.Append($"{tip.Title} - {Typed(tip)}\n\n\n{tip.Excerpt.Replace("• ", "")} Read more\n\n");
        foreach (var tip in posts.Skip(page * 3).Take(3))
            Append(text, tip);
        return text.ToString();
    }

    private static void Append(StringBuilder text, GeneratedTip tip)
    {
        text.Append($"{tip.Title} – {Typed(tip)}\n\nPosted on in\u00A0Customer Service Tip of the Week Please leave a comment\n\n\n");
        foreach (var paragraph in tip.Paragraphs)
            text.Append(paragraph).Append(paragraph[0] == ' ' ? "\n" : "\n\n");
        text.Append('\n').Append(Footer).Append("\n\n\u00A0\n\n\n");
    }

    private static string Typed(GeneratedTip tip) => $"{tip.Date.Month}/{tip.Date.Day}/{tip.Date.Year}";
}
