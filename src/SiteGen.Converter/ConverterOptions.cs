using SiteGen.Converter.Markdown;

namespace SiteGen.Converter;

/// <summary>What the owner of the blog decides.</summary>
public sealed record ConverterOptions
{
    /// <summary>What becomes of the e-mail addresses of persons.</summary>
    public EmailProtection Emails { get; init; }
}
