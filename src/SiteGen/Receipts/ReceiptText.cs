using System.Globalization;
using System.Text;

namespace SiteGen.Receipts;

/// <summary>
/// <see cref="ReceiptChanges"/> for people: plain text for a terminal, or Markdown for a comment on a pull request. Both
/// say the same.
/// </summary>
public sealed class ReceiptText
{
    // A comment has at most 65,536 characters.
    private const int MarkdownRows = 40;

    // With a blank line between them.
    private readonly List<string> _blocks = [];
    private readonly bool _isMarkdown;

    private ReceiptText(bool isMarkdown) => _isMarkdown = isMarkdown;

    /// <summary>Writes the changes as plain text.</summary>
    public static string Plain(ReceiptChanges changes) => new ReceiptText(isMarkdown: false).Write(changes);

    /// <summary>Writes the changes as Markdown, long lists cut off.</summary>
    public static string Markdown(ReceiptChanges changes) => new ReceiptText(isMarkdown: true).Write(changes);

    private string Write(ReceiptChanges changes)
    {
        Headline($"{Count(Posts(changes.New), "tip")} at {changes.New.Site}, {Was(changes)}");
        if (changes.IsNothing)
            Line("Readers see no difference.");
        foreach (var (kind, name) in new[] { (ReceiptKind.Post, "Tips"), (ReceiptKind.Page, "Pages") })
        {
            Section(name,
            [
                .. changes.Added.Where(entry => entry.Kind == kind).Select(entry => $"+ {Address(entry)} ({Count(entry.Words, "word")})"),
                .. changes.Changed.Where(pair => pair.New.Kind == kind).Select(pair => $"~ {Address(pair.New)} ({Difference(pair)})"),
                .. changes.Moved.Where(pair => pair.New.Kind == kind).Select(pair => $"> {Address(pair.New)} (moved from {Code(pair.Old.Url)})"),
                .. changes.Gone.Where(gone => gone.Entry.Kind == kind).Select(gone => $"- {Address(gone.Entry)} ({End(gone)})"),
            ]);
        }
        WriteLists(changes);
        Section("Files",
        [
            .. changes.Added.Where(entry => entry.Kind == ReceiptKind.File).Select(entry => $"+ {Code(entry.Url)}"),
            .. changes.Gone.Where(gone => gone.Entry.Kind == ReceiptKind.File).Select(gone => $"- {Code(gone.Entry.Url)} ({End(gone)})"),
        ]);
        foreach (var feed in changes.Feeds)
        {
            Section($"Feed {feed.Url}",
            [
                .. feed.Added.Select(entry => $"+ {Title(entry)}"),
                .. feed.Changed.Select(entry => $"~ {Title(entry)}"),
                .. feed.SeenTwice.Select(entry => $"! {Title(entry)} (subscribers get it a second time)"),
            ]);
        }
        Section("Ids that changed",
            [.. changes.ChangedIds.Select(pair => $"! {Address(pair.New)} (was {Code(pair.Old.Id)}, is {Code(pair.New.Id)}; write guid: {Code(pair.Old.Id)} into it)")]);
        Section("Redirects",
        [
            .. changes.NewRedirects.Select(redirect => $"+ {Code(redirect.From)} → {Code(redirect.To)}"),
            .. changes.LostRedirects.Select(redirect => $"- {Code(redirect.From)} → {Code(redirect.To)} (LOST: the address leads nowhere now)"),
        ]);
        if (changes.ChangedAround is > 0 and var around)
            Line($"{Count(around, "page")} changed only around the text.");
        else if (changes.ChangedAround is null)
            Line("What changed only around the texts is not known: that takes two folders.");
        var lost = changes.Gone.Count(gone => gone.IsLost) + changes.LostRedirects.Length;
        if (changes.IsLoss)
            Headline($"{Count(lost, "address", "addresses")} lost, {Count(changes.ChangedIds.Length, "id")} changed");
        return string.Join("\n\n", _blocks) + "\n";
    }

    private void WriteLists(ReceiptChanges changes)
    {
        var added = changes.Added.Count(entry => entry.Kind == ReceiptKind.List);
        var changed = changes.Changed.Count(pair => pair.New.Kind == ReceiptKind.List);
        var gone = changes.Gone.Where(entry => entry.Entry.Kind == ReceiptKind.List).ToList();
        if (added + changed + gone.Count > 0)
            Line($"{Count(changed, "list")} changed, {added} new, {gone.Count} gone.");
        Section("Lists", [.. gone.Where(entry => entry.IsLost || entry.RedirectedTo is not null).Select(entry => $"- {Address(entry.Entry)} ({End(entry)})")]);
    }

    private void Section(string heading, List<string> rows)
    {
        if (rows.Count == 0)
            return;
        var shown = _isMarkdown ? Math.Min(rows.Count, MarkdownRows) : rows.Count;
        var lines = rows.Take(shown).Select(row => _isMarkdown ? $"- {Sign(row)}" : $"  {row}");
        if (shown < rows.Count)
            lines = lines.Append(string.Create(CultureInfo.InvariantCulture, $"- … and {rows.Count - shown} more"));
        Headline(heading, _isMarkdown ? "\n\n" : "\n", string.Join('\n', lines));
    }

    private void Line(string text) => _blocks.Add(text);

    private void Headline(string text, string gap = "", string below = "") =>
        _blocks.Add((_isMarkdown ? $"**{Escaped(text)}**" : text) + gap + below);

    // A row begins with +, ~, >, - or !, which Markdown would read as markup.
    private static string Sign(string row) => $"`{row[0]}`{row[1..]}";

    private static string Was(ReceiptChanges changes)
    {
        var (old, @new) = (Posts(changes.Old), Posts(changes.New));
        var count = old == @new ? "as many as before" : $"before {old}";
        return changes.Old.Site == changes.New.Site ? count : $"{count} at {changes.Old.Site}";
    }

    private static int Posts(Receipt receipt) => receipt.Entries.Count(entry => entry.Kind == ReceiptKind.Post);

    private static string Difference(ChangedEntry pair)
    {
        var title = pair.Old.Title == pair.New.Title ? "" : "another title, ";
        if (pair.Old.Text == pair.New.Text)
            return title + "the same text";
        return pair.Old.Words == pair.New.Words
            ? $"{title}{Count(pair.New.Words, "word")} as before"
            : $"{title}{pair.Old.Words} → {Count(pair.New.Words, "word")}";
    }

    private string End(GoneEntry gone) =>
        gone.RedirectedTo is { } to ? $"leads to {Code(to)}" : gone.IsMeant ? "gone for good, by gone.yml" : gone.IsLost ? "LOST: no redirect" : "no redirect";

    private string Address(ReceiptEntry entry) => $"{Code(entry.Url)} {Title(entry)}";

    private string Title(ReceiptEntry entry) => _isMarkdown ? Escaped(entry.Title) : entry.Title;

    private string Code(string text) => _isMarkdown ? $"`{text.Replace('`', '\'')}`" : text;

    // What authors and other sites wrote is text here, whatever it looks like.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is ' ' or ',' or '.' or '/' || character > '~')
                escaped.Append(character);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
        }
        return escaped.ToString();
    }

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
