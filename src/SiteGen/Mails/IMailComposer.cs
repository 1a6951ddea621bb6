namespace SiteGen.Mails;

/// <summary>
/// Writes e-mails as files. The library itself knows nothing of MIME: the host brings it, so that no site that wants no mail
/// loads it.
/// </summary>
public interface IMailComposer
{
    /// <summary>Writes a mail as RFC 5322 has it, lines ended by CR LF, in ASCII. The same mail gives the same bytes.</summary>
    /// <param name="mail">The mail.</param>
    ReadOnlyMemory<byte> Compose(MailMessage mail);
}

/// <summary>Where a host gets its mails from. Nothing is loaded before a site asks for one.</summary>
/// <param name="Version">Changes whenever a mail could come out differently.</param>
/// <param name="Load">Loads what writes mails.</param>
public sealed record MailSource(string Version, Func<IMailComposer> Load);
