using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Mails;

/// <summary>The mails that the settings ask for.</summary>
/// <param name="From">The address that they are from.</param>
/// <param name="To">The address that they are to, until whoever sends them puts in each reader's.</param>
internal sealed record MailSettings(string From, string To)
{
    public const string Key = "mail";

    /// <summary>Where a reader ends the subscription; null where the sending service adds that.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>The sender's postal address, which laws ask for (CAN-SPAM); null where the sending service adds it.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="settings">The keys of <c>site.yml</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Null where no mails are wanted, and after an error.</returns>
    public static MailSettings? Read(FieldReader settings, DiagnosticBag diagnostics)
    {
        if (settings.Map(Key) is not { } map)
            return null;
        var fields = new FieldReader(map, ["from", "to", "unsubscribe", "postal_address"], diagnostics);
        var from = Address(fields.RequiredText("from", map.Location), "from");
        var to = Address(fields.Text("to"), "to");
        var unsubscribe = fields.Text("unsubscribe") is { } text ? UnsubscribeAt(text, fields.LocationOf("unsubscribe"), diagnostics) : null;
        return from is null ? null : new MailSettings(from, to ?? from)
        {
            Unsubscribe = unsubscribe,
            PostalAddress = fields.Text("postal_address"),
        };

        string? Address(string? text, string key)
        {
            if (text is null || IsAddress(text))
                return text;
            diagnostics.Add(MailMistakes.NoAddress(fields.LocationOf(key), key, text));
            return null;
        }
    }

    // What every mail server takes: neither quotation marks nor other scripts in front of the @.
    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@');
        return at is > 0 and <= 64
            && text.AsSpan(0, at).IndexOfAnyExcept(Local) < 0 && !text.StartsWith('.') && text[at - 1] != '.'
            && text.Length <= 254 && text.AsSpan(at + 1).IndexOf('.') > 0
            && Uri.CheckHostName(text[(at + 1)..]) == UriHostNameType.Dns && text.All(char.IsAscii);
    }

    private const string LocalCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+-/=?^_`{|}~";
    private static readonly System.Buffers.SearchValues<char> Local = System.Buffers.SearchValues.Create(LocalCharacters);

    private static Uri? UnsubscribeAt(string text, Location at, DiagnosticBag diagnostics)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto")
            return uri;
        diagnostics.Add(MailMistakes.NoUnsubscribe(at, text));
        return null;
    }
}
