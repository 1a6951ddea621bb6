using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Writing;

/// <summary>Cuts a text into sentences, well enough to quote the one that two texts share.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences as plain text.</summary>
    /// <param name="html">HTML in UTF-8, as <see cref="Rendering.BlogMarkdown"/> writes it.</param>
    public static IEnumerable<string> Of(ReadOnlySpan<byte> html)
    {
        var text = WebUtility.HtmlDecode(Inline().Replace(Encoding.UTF8.GetString(html), ""));
        return Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);
    }

    /// <summary>The words in lower case, without what joins them.</summary>
    public static IEnumerable<string> Words(string sentence) =>
        Word().Matches(sentence).Select(word => word.Value.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant());

    // Other tags part blocks, and become an end of a sentence by their line end.
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<=[.!?…]['""”’)]*)\s+|\n+")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}’']*")]
    private static partial Regex Word();
}
