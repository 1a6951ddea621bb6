using System.Text;
using MimeKit;
using SiteGen.Hashing;
using SiteGen.Mails;

namespace SiteGen.Mail;

/// <summary>Mails by MimeKit. May be called from several threads at once.</summary>
public sealed class MimeMail : IMailComposer
{
    /// <summary>What a host hands to the build.</summary>
    public static MailSource Source { get; } = new(ProgramVersion.ModuleOf(typeof(MimeMail)), () => new MimeMail());

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Compose(MailMessage mail)
    {
        var body = Alternatives(mail);
        body.Add(new TextPart("plain") { Text = mail.Text });
        body.Add(new TextPart("html") { Text = mail.Html });
        // With all headers given, MimeKit makes up neither a date nor an id.
        using var message = new MimeMessage(
            new Header(HeaderId.From, $"\"\" <{mail.From.Address}>"), new Header(HeaderId.Date, ""), new Header(HeaderId.Subject, mail.Subject),
            new Header(HeaderId.MessageId, $"<{mail.Id}>"));
        message.From.Clear();
        message.From.Add(new MailboxAddress(mail.From.Name, mail.From.Address));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Date = mail.Date;
        message.Headers.Add(HeaderId.ListId, $"<{mail.ListId}>");
        if (mail.Unsubscribe is { } unsubscribe)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
        // Outlook opens the file as a draft that can be sent.
        message.Headers.Add("X-Unsent", "1");
        message.Body = body;
        message.Prepare(EncodingConstraint.SevenBit);
        using var output = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, output);
        return output.ToArray();
    }

    // A new one would get a boundary by chance, for which .NET loads OpenSSL; one that is read has its own.
    private static Multipart Alternatives(MailMessage mail)
    {
        var boundary = $"=_{ContentKey.Of(Encoding.UTF8.GetBytes(mail.Id + mail.Text + mail.Html)).High:x16}";
        var skeleton = $"Content-Type: multipart/alternative; boundary=\"{boundary}\"\r\n\r\n--{boundary}--\r\n";
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(skeleton));
        var body = (Multipart)MimeEntity.Load(stream);
        body.Clear();
        return body;
    }
}
