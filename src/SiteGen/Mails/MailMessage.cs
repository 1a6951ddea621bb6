namespace SiteGen.Mails;

/// <summary>An e-mail, ready to be written as a file.</summary>
/// <param name="Id">A name for it that no other mail has, without brackets: <c>left@domain</c>.</param>
/// <param name="Date">The date that it bears.</param>
/// <param name="From">Whom it is from.</param>
/// <param name="To">The address that it is to.</param>
/// <param name="Subject">The subject as plain text.</param>
/// <param name="Html">The text as a whole HTML document.</param>
/// <param name="Text">The same as plain text, lines ended by <c>\n</c>.</param>
public sealed record MailMessage(
    string Id, DateTimeOffset Date, MailSender From, string To, string Subject, string Html, string Text)
{
    /// <summary>The list that it goes to, as RFC 2919 names it: a domain.</summary>
    public required string ListId { get; init; }

    /// <summary>Where a reader ends the subscription: an address of a page or <c>mailto:</c>; null where that is not known.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>Whom a mail is from.</summary>
/// <param name="Name">The name as plain text.</param>
/// <param name="Address">The address.</param>
public sealed record MailSender(string Name, string Address);
