using System.Collections.Immutable;

namespace SiteGen.Features.Forms;

/// <summary>Which forms the site has.</summary>
/// <param name="Netlify">The forms whose answers Netlify takes.</param>
/// <param name="Newsletter">Where the sign-up form posts; null where there is none.</param>
public sealed record SiteForms(ImmutableHashSet<FormKind> Netlify, Newsletter? Newsletter)
{
    /// <summary>No form.</summary>
    public static SiteForms None { get; } = new([], null);

    /// <summary>Whether the site has a form of a kind.</summary>
    public bool Has(FormKind kind) => kind == FormKind.SignUp ? Newsletter is not null : Netlify.Contains(kind);

    /// <summary>The forms that the site has.</summary>
    public IEnumerable<FormKind> Kinds => Enum.GetValues<FormKind>().Where(Has);
}

/// <summary>A service that takes e-mail addresses of readers: the settings’ <c>newsletter</c>.</summary>
/// <param name="Action">The address that the form posts to; it begins with <c>https:</c>.</param>
/// <param name="EmailField">What the service calls the e-mail address.</param>
/// <param name="Hidden">What the service wants to be told beside it, by name.</param>
/// <param name="RedirectsTo">Other sites on which the service’s answer stands.</param>
public sealed record Newsletter(
    Uri Action, string EmailField, ImmutableArray<KeyValuePair<string, string>> Hidden, ImmutableArray<Uri> RedirectsTo);
