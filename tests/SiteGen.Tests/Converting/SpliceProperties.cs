using System.Collections.Concurrent;
using System.Text;
using FsCheck.Fluent;
using SiteGen.Converter.Fidelity;
using SiteGen.Converter.Merging;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// A paragraph that an author writes into a tip is in the tip, whatever it looks like; or else it is named. The
/// paragraphs imitate what stands around texts: bylines, footers, titles, dates, marks of lists.
/// </summary>
public class SpliceProperties
{
    private static readonly string[] Imitations =
    [
        "Posted on the wall in our client’s break room is a better one: Ask me.", "Posted on in Sports", "Posted on in\u00A0Sports Please leave a comment",
        "Posted by the door in red", "Posted in the lobby, it read: Wait here.", "Posted on October 14, 2010 by Pat Doe in Sports Leave a comment",
        "Signup for FREE Tips!", "Contact Us", "Signup for FREE Tips!\u00A0\u00A0\u00A0\u00A0Contact Us\u00A0\u00A0\u00A0\u00A0More Resources for You\u00A0\u00A0\u00A0\u00A0Visit Our Home Page",
        "Check out our new workbook for teams at http://www.cssamerica.com/book and tell us.", "Check out our new customer service book at http://www.amigreatat.com/",
        "Interested in improving your company’s customer service? See more information at: http://www.cssamerica.com/", "Interested in more? So are we.",
        "Count to Four – 2/26/19", "See our earlier tip: Count to Four - 2/26/19", "Raleigh, NC – 10/29/19", "Our Motto", "The Goals",
        "wait | Customer Service Solutions, Inc. - Page 5", "resolve", "Category Archives: Sports", "We Care. We Do.",
        "6/4/19", "June 4, 2019", "Back in Summer 2005, we had no line at all.", "In 2019", "12/29/99 was a day like any other.",
        "- One thing that matters.", "– Pat Doe", "* Greet.", "+ One more.", "· A dot.", "► Go.", "• A bullet.", "o Oh.", "1. First, listen.", "4) Then, four.",
        "2019. A year is no step.", "Try it – You may like it.", "Mary – Are you there?",
        "When in doubt, open the book again and Read more", "Read more", "Continue reading →", "And so it goes […]",
        "Name", "Add a Comment", "Pingback: that is what I call a customer who writes again.", "One response to this is silence.", "Leave a Reply",
        "2 Responses to Drive Down the Drama", "« Older Entries", "Next Entries »", "Share this:", "Menu", "Home | About Us | Blog", "← Hold It – 5/28/19",
        "Tags: empathy, listening", "Page 3 of 12", "P.S. She did, too.", "AT&T says &amp; and means &.", "Â and Ã are letters.", "She said – “no” – twice.",
    ];

    // Word for word what stands below a text: at the end of a dump these are what they say.
    private static readonly string[] Footers = [.. Imitations.Where(text => text.StartsWith("Signup") || text.EndsWith(".amigreatat.com/") || text.EndsWith("cssamerica.com/"))];

    private static readonly string[] Words = ["the", "customer", "waits", "Mary", "calls", "again", "and", "smiles", "at", "2", "o’clock", "of", "Service"];

    private static readonly List<Body> Bodies = [.. Dumps.Seeds().SelectMany(Body.Of)];

    [Fact]
    public void A_paragraph_is_in_its_place_or_named() => Properties.Hold(
        from body in Gen.Elements(Bodies.ToArray())
        from place in Gen.Choose(0, body.Places.Count - 1)
        from paragraph in Gen.OneOf(
            Gen.Elements(Imitations),
            from words in Gen.Elements(Words).ArrayOf(8)
            from end in Gen.Elements(".", "", ":", "?")
            select string.Join(' ', words) + end)
        select (body, place, paragraph),
        splice => Fault(splice.body, splice.body.Places[splice.place], splice.paragraph) is { } fault
            ? throw new InvalidOperationException($"“{splice.paragraph}” at line {splice.body.Places[splice.place] + 1} of {splice.body.Seed.Path}: {fault}")
            : true,
        250);

    [Fact]
    public void Each_imitation_is_in_its_place_or_named_everywhere_in_one_text()
    {
        var body = Bodies.MaxBy(one => one.Places.Count)!;
        Assert.All(Imitations, paragraph => Assert.All(body.Places, place => Assert.Null(Fault(body, place, paragraph))));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Each_imitation_is_in_its_place_or_named_everywhere()
    {
        var faults = new ConcurrentBag<string>();
        Parallel.ForEach(from body in Bodies from paragraph in Imitations from place in body.Places select (body, paragraph, place), one =>
        {
            if (Fault(one.body, one.place, one.paragraph) is { } fault)
                faults.Add($"“{one.paragraph}” at line {one.place + 1} of {one.body.Seed.Path}: {fault}");
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_imitation_is_in_its_place_or_named_at_the_end_of_each_text()
    {
        var faults = from body in Bodies
                     from paragraph in Imitations
                     let fault = Fault(body, body.Places[^1], paragraph)
                     where fault is not null
                     select $"“{paragraph}” below line {body.Places[^1]} of {body.Seed.Path}: {fault}";
        Assert.Empty(faults);
    }

    private static string? Fault(Body body, int place, string paragraph)
    {
        var lines = body.Lines.ToList();
        lines.InsertRange(place, place == body.Places[^1] ? ["", paragraph] : [paragraph, ""]);
        var line = place == body.Places[^1] ? place + 2 : place + 1;
        var conversion = Dumps.Convert([new InputFile(body.Seed.Path, string.Join('\n', lines))]);
        if (IsNamed(conversion, line, lines))
            return null;
        if (!conversion.Tips.Select(tip => tip.Key).ToHashSet().SetEquals(body.Before.Tips.Select(tip => tip.Key)))
            return $"other tips: {string.Join(", ", conversion.Tips.Select(tip => tip.Key).Except(body.Before.Tips.Select(tip => tip.Key)))}";
        foreach (var tip in conversion.Tips)
        {
            var before = body.Before.Tips.Single(one => one.Key == tip.Key);
            if (tip.Key != body.Tip.Key && tip.Write() != before.Write())
                return $"“{tip.Post.Title}” has changed";
        }
        var after = conversion.Tips.Single(tip => tip.Key == body.Tip.Key);
        // At the end of a dump nothing but a footer says that the text ends there; that it may go on is named.
        var isLast = body.IsLast(place);
        if (after.Post.Recovered != body.Tip.Post.Recovered && !(isLast && conversion.Diagnostics.Any(diagnostic => diagnostic.Code == "SG5103")))
            return $"it is {after.Post.Recovered} now";
        var expected = Flat(body.Tip);
        if (isLast && Footers.Contains(paragraph))
            return Flat(after).SequenceEqual(expected) ? null : "a footer is in the text";
        var index = lines.Take(line - 1).Skip(body.Tip.TextAt.Line - 1).Count(text => !string.IsNullOrWhiteSpace(text));
        expected.Insert(index, Unified(paragraph));
        return Flat(after).SequenceEqual(expected) ? null : $"the text is{Environment.NewLine}{after.Markdown}";
    }

    // A doubt, what is set aside, or a title without a text, on the line itself or on the text above or below it.
    private static bool IsNamed(Conversion conversion, int line, List<string> lines)
    {
        int above = line - 1, below = line + 1;
        while (above > 0 && string.IsNullOrWhiteSpace(lines[above - 1]))
            above--;
        while (below < lines.Count && string.IsNullOrWhiteSpace(lines[below - 1]))
            below++;
        return conversion.Doubts.Select(doubt => doubt.At.Line).Concat(conversion.Asides.Select(aside => aside.At.Line))
            .Concat(conversion.Diagnostics.Where(diagnostic => diagnostic.Code == "SG5105").Select(diagnostic => diagnostic.Location.Line)).Any(at => at >= above && at <= below);
    }

    private static List<string> Flat(Tip tip) => FlatMarkdown.Lines(tip.Markdown).ConvertAll(Unified);

    private static string Unified(string line)
    {
        var text = line.Replace('\u00A0', ' ');
        while (text.Contains("  "))
            text = text.Replace("  ", " ");
        text = text.Replace("&amp;", "&").TrimEnd();
        return text.Length > 1 && text[1] == ' ' && "•-–—*+·►o".Contains(text[0]) ? "• " + text[2..]
            : text.Length > 2 && text[1] == ')' && char.IsAsciiDigit(text[0]) ? $"{text[0]}.{text[2..]}"
            : text;
    }

    // The text of one whole tip in a seed, and the lines before which a paragraph can stand.
    private sealed record Body(InputFile Seed, Conversion Before, Tip Tip, string[] Lines, List<int> Places)
    {
        public bool IsLast(int place) => place == Lines.Length;

        public static IEnumerable<Body> Of(InputFile seed)
        {
            var before = Dumps.Convert([seed]);
            var lines = Encoding.UTF8.GetString(seed.Content.Span).Split('\n');
            foreach (var tip in before.Tips.Where(tip => tip.Post.Recovered == SiteGen.Content.Recovery.Full))
            {
                var first = tip.TextAt.Line - 1;
                var end = first + tip.Text.Raw.Split('\n').Length;
                var places = Enumerable.Range(first, end - first)
                    .Where(line => !string.IsNullOrWhiteSpace(lines[line]) && string.IsNullOrWhiteSpace(lines[line - 1]))
                    .Append(end);
                yield return new Body(seed, before, tip, lines, [.. places]);
            }
        }
    }
}
