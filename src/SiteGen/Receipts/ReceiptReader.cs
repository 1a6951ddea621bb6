using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Receipts;

/// <summary>
/// Reads <c>receipt.json</c>. It may come from a web server or out of somebody's folder, so nothing in it is believed
/// before it is checked.
/// </summary>
public static class ReceiptReader
{
    /// <summary>How many bytes a receipt may have: 200,000 posts with long titles.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int MaxTextLength = 4000;

    /// <summary>Reads a receipt; what is wrong with it is reported, and then there is none.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Receipt? Read(ReadOnlyMemory<byte> json, string origin, DiagnosticBag diagnostics)
    {
        try
        {
            if (json.Length > MaxBytes)
                throw new FormatException($"it is larger than {MaxBytes / 1024 / 1024} MB");
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            diagnostics.Add(ReceiptMistakes.NoReceipt(
                new Location(origin, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1), "it is not JSON"));
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is not valid Unicode, or a number where a text has to be.
            diagnostics.Add(ReceiptMistakes.NoReceipt(
                new Location(origin), exception is FormatException ? exception.Message : "a value in it is of another kind than it has to be"));
        }
        return null;
    }

    private static Receipt Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("receipt", out var version))
            throw new FormatException("it has no 'receipt'");
        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != ReceiptFormat.Version)
            throw new FormatException($"its version is {Shown(version)}, and this program reads version {ReceiptFormat.Version}");
        if (!Uri.TryCreate(Text(Member(root, "site")), UriKind.Absolute, out var site) || site.Scheme is not ("https" or "http"))
            throw new FormatException("its 'site' is no address");
        var entries = new Dictionary<string, ReceiptEntry>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ReceiptKind>())
        {
            foreach (var row in Member(root, ReceiptFormat.NameOf(kind), JsonValueKind.Array).EnumerateArray())
            {
                var entry = Entry(kind, row);
                if (!entries.TryAdd(entry.Url, entry))
                    throw new FormatException($"the address {entry.Url} is in it twice");
            }
        }
        var feeds = Member(root, "feeds", JsonValueKind.Object).EnumerateObject().Select(Feed).ToImmutableArray();
        if (feeds.Select(feed => feed.Url).Distinct().Count() != feeds.Length)
            throw new FormatException("a feed is in it twice");
        var redirects = Member(root, "redirects", JsonValueKind.Object).EnumerateObject().Select(Redirect).ToImmutableArray();
        if (redirects.Select(redirect => redirect.From).Distinct().Count() != redirects.Length)
            throw new FormatException("an address is redirected twice in it");
        // A site where nothing is gone does not say so.
        var gone = root.TryGetProperty("gone", out _) ? Member(root, "gone", JsonValueKind.Array).EnumerateArray().Select(address => Url(Text(address))) : [];
        return new Receipt(site, ReceiptFormat.Sorted(entries.Values), feeds, redirects)
        {
            Gone = [.. gone.Distinct().Order(StringComparer.Ordinal)],
        };

        ReceiptFeed Feed(JsonProperty feed) => new(Url(feed.Name), [.. Posts(feed)]);

        IEnumerable<string> Posts(JsonProperty feed)
        {
            if (feed.Value.ValueKind != JsonValueKind.Array)
                throw new FormatException($"the feed {feed.Name} in it is no list");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var post in feed.Value.EnumerateArray())
            {
                var url = Text(post);
                if (!entries.TryGetValue(url, out var entry) || entry.Kind != ReceiptKind.Post)
                    throw new FormatException($"the feed {feed.Name} names {url}, which is no tip of the receipt");
                if (!seen.Add(url))
                    throw new FormatException($"the feed {feed.Name} names {url} twice");
                yield return url;
            }
        }
    }

    private static ReceiptRedirect Redirect(JsonProperty redirect)
    {
        var to = Text(redirect.Value);
        if (!to.StartsWith('/') && !to.StartsWith("https://", StringComparison.Ordinal) && !to.StartsWith("http://", StringComparison.Ordinal))
            throw new FormatException($"the redirect of {redirect.Name} leads to '{to}', which is no address");
        return new ReceiptRedirect(Url(redirect.Name), to);
    }

    private static ReceiptEntry Entry(ReceiptKind kind, JsonElement row)
    {
        if (kind == ReceiptKind.File)
            return new ReceiptEntry(kind, Url(Text(row)));
        var length = kind switch { ReceiptKind.Post => 5, ReceiptKind.Page => 4, _ => 3 };
        if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != length)
            throw new FormatException($"a row of its {ReceiptFormat.NameOf(kind)} has not {length} values");
        var words = 0;
        if (length > 3 && (!row[3].TryGetInt32(out words) || words < 0))
            throw new FormatException($"a row of its {ReceiptFormat.NameOf(kind)} has no number of words");
        return new ReceiptEntry(kind, Url(Text(row[0])), Text(row[1]), Text(row[2]), words, length > 4 ? Text(row[4]) : "");
    }

    private static JsonElement Member(JsonElement root, string name, JsonValueKind kind = JsonValueKind.String) =>
        root.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"it has no '{name}', or one of another kind");

    private static string Text(JsonElement element) =>
        Checked(element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new FormatException("a text is missing in it"));

    // It will stand on a terminal and in a comment on a pull request.
    private static string Checked(string text)
    {
        if (text.Length > MaxTextLength)
            throw new FormatException($"a text in it is longer than {MaxTextLength:N0} characters");
        return text.Any(char.IsControl) ? throw new FormatException("a text in it has a control character in it") : text;
    }

    private static string Url(string text)
    {
        Checked(text);
        return text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
            ? text
            : throw new FormatException($"'{(text.Length > 100 ? text[..100] : text)}' is no address of a site");
    }

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: < 20 } text ? text : "a long text";
}
