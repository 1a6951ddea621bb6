using SiteGen.Converter.Markdown;

namespace SiteGen.Converter;

/// <summary>What the owner of the blog decides.</summary>
public sealed record ConverterOptions
{
    /// <summary>What becomes of the e-mail addresses of persons.</summary>
    public EmailProtection Emails { get; init; }

    /// <summary>The day of the conversion, by which <c>updated</c> is set; null to date no change.</summary>
    public DateOnly? Today { get; init; }
}
