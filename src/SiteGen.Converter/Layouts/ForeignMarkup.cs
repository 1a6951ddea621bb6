using System.Buffers;
using System.Text.RegularExpressions;

namespace SiteGen.Converter.Layouts;

/// <summary>What programs and damage leave within the words of a line.</summary>
internal static partial class ForeignLine
{
    // No word of English has as many letters.
    private const int MaxWord = 35;
    private const int MaxLine = 200;

    // `C++`, and `snake_case`
    private const int FewSigns = 2;

    private static readonly SearchValues<string> Residues = SearchValues.Create(
        [
            "Error! ", "HYPERLINK", "NextPart", "Content-", "MIME-Version", "CONFIDENTIAL", " support", "JavaScript", "jQuery", "dataLayer",
            "function", "addEvent", "_gaq", " new window", " new tab", "nbsp",
        ], StringComparison.Ordinal);

    // One of these stands in each of them, but in those with which a line begins.
    private static readonly SearchValues<char> ResidueSigns = SearchValues.Create("_(&;!JKFL");

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("_={}");

    private static readonly SearchValues<char> Objects = SearchValues.Create("\uFFFC\u2028\u2029");

    // `Error! Bookmark not defined.`, `HYPERLINK "http://…"`
    [GeneratedRegex(
        @"\bError! (?:Bookmark|Filename|Reference source|Hyperlink reference|No text of)\b|\bHYPERLINK [“""]", RegexOptions.CultureInvariant)]
    private static partial Regex OfWord();

    [GeneratedRegex(
        @"^-{2,}=?_?[-=_\w.]*NextPart|^(?:Content-(?:Type|Transfer-Encoding|Disposition)|MIME-Version): |" +
        @"\bCONFIDENTIAL(?:ITY)? (?:NOTICE|DISCLAIMER|INFORMATION)", RegexOptions.CultureInvariant)]
    private static partial Regex OfMail();

    // `https://…/[7/11/2019 9:14:02 AM]`, `1 of 3    7/11/2019, 9:14 AM`
    [GeneratedRegex(
        @"\S\[[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? [AP]M\]|" +
        @"^(?:https?://\S+ +)?(?:[0-9]{1,3}(?: of |/)[0-9]{1,3}\s+)?[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? [AP]M\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfPrinter();

    // Of pages, their code and their players.
    [GeneratedRegex(
        @"[Bb]rowser (?:does not|doesn’t|doesn't) support|JavaScript (?:is|must|has|to be|seems|needs)\b.{0,30}\b(?:disabled|enabled)|[Ee]nable JavaScript|" +
        @"jQuery\(|window\.dataLayer|\bfunction(?: \w+)?\(|addEventListener\(|\b_gaq\b|\([Oo]pens? in (?:a )?new (?:window|tab)\)|&nbsp\b|\bnbsp;",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfPage();

    // `[EG1]` behind a word is a mark of a comment, `[contact-form-7 id="12"]` a command of WordPress.
    [GeneratedRegex(
        @"(?<=\S)\[[A-Z]{2,3}[0-9]{1,3}\]|\[/?[a-z][a-z0-9_-]*\s+[a-z_-]+=[^\]]*\]|\[/?(?:contact-form[a-z0-9_-]*|[a-z]+_[a-z_]+)\b[^\]]*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    // `clerk.I stood`, and neither `U.S.A.` nor `Amazon.Com` nor `St.Louis`.
    [GeneratedRegex(
        @"(?<![\w@/.\\-])(?:[\p{L}’']+)(?<=\p{Ll}{3})[.!?](?=(?:I|A|\p{Lu}\p{Ll}+)[ ,’'])(?!(?:Com|Net|Org|Edu|Gov|Biz|Info|Js|Co|Tv|Us|Uk)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    // `| stood in the second line`: a scanner has read the letter so.
    [GeneratedRegex(@"(?:^|\p{L}{2}[.,;!?”’]* )\|(?: (?=\p{Ll}{2})|(?=[’'](?:m|ve|ll|d)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Bar();

    // Why there is something in a line that is not the author's, as a clause; null for an ordinary line.
    private static string? InWords(ReadOnlySpan<char> line)
    {
        if (MayHaveResidue(line) && line.ContainsAny(Residues) && InProgramWords(line) is { } residue)
            return residue;
        if ((char.IsAsciiDigit(line[0]) || line[^1] == ']' || line.StartsWith("http")) && OfPrinter().IsMatch(line))
            return "printed pages have such lines at their edges";
        if (line.Contains('[') && InBrackets().IsMatch(line))
            return "a mark or a command of a program stands in it, in brackets";
        if (line.ContainsAny(Objects))
            return line.Contains('\uFFFC') ? "a picture or an object stood in it" : "it has a line end of a word processor, which is a space on the page";
        if (line.Contains('|') && Bar().IsMatch(line))
            return "a bar stands in it where a letter may have been";
        if (line[^1] is '¶' or '↵' or '\\')
            return "it ends with a mark of a program";
        if (LostApostrophe.In(line))
            return "an apostrophe is lost or damaged in it";
        if (!line.Contains(' ') && !line.Contains("://", StringComparison.Ordinal) && (line.Count('·') > FewSigns || line.Count('+') > FewSigns || line.Count('_') > FewSigns || line.Count('\u200B') > FewSigns) && char.IsLetter(line[0]))
            return "something else stands in it for the spaces";
        if (HasGlue(line) && Glued().IsMatch(line))
            return "a sentence ends in it without a space behind";
        return HasEndlessWord(line) ? "it has a word that is longer than words are" : null;
    }

    // Looking for sixteen words takes long. In a paragraph code has marks of its own, and others their few words.
    private static bool MayHaveResidue(ReadOnlySpan<char> line) => line.Length <= MaxLine
        ? line[0] is '-' or 'C' or 'M' || line.ContainsAny(ResidueSigns) || line.Contains("rowser d", StringComparison.Ordinal)
        : line.ContainsAny(CodeSigns) || line.Contains("nbsp", StringComparison.Ordinal) || line.Contains("JavaScript", StringComparison.Ordinal)
            || line.Contains("Error!", StringComparison.Ordinal) || line.Contains("HYPERLINK", StringComparison.Ordinal);

    private static string? InProgramWords(ReadOnlySpan<char> line) =>
        OfWord().IsMatch(line) ? "a word processor has put words in it"
        : OfMail().IsMatch(line) ? "mail has such lines"
        : OfPage().IsMatch(line) ? "pages and their code have such words"
        : null;

    // A full stop with a capital right behind; most are none of that, and looking is cheaper than matching.
    private static bool HasGlue(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAny('.', '!', '?') is var at and >= 0 && at + 1 < line.Length)
        {
            if (at > 0 && char.IsUpper(line[at + 1]) && char.IsLower(line[at - 1]))
                return true;
            line = line[(at + 1)..];
        }
        return false;
    }

    // A word of so many letters has one of them at a place that their number divides.
    private static bool HasEndlessWord(ReadOnlySpan<char> line)
    {
        for (var at = MaxWord - 1; at < line.Length; at += MaxWord)
        {
            int first = at, end = at;
            while (first > 0 && char.IsLetter(line[first - 1]))
                first--;
            while (end < line.Length && char.IsLetter(line[end]))
                end++;
            if (end - first >= MaxWord && !line[..first].EndsWith("/") && !line[..first].EndsWith("."))
                return true;
        }
        return false;
    }
}
