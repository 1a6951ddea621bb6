using System.Collections.Immutable;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Forms;

/// <summary>Reads what <c>site.yml</c> says of forms.</summary>
internal static class FormSettings
{
    public const string NetlifyForms = "netlify_forms";
    public const string NewsletterKey = "newsletter";

    // A page has them all.
    private const int MaxHidden = 20;
    private const int MaxNameLength = 100;

    public static SiteForms Read(FieldReader fields, DiagnosticBag diagnostics)
    {
        var netlify = ImmutableHashSet.CreateBuilder<FormKind>();
        foreach (var (name, at) in fields.PlacedTexts(NetlifyForms))
        {
            if (name == "comments")
                netlify.Add(FormKind.Comment);
            else if (name == "contact")
                netlify.Add(FormKind.Contact);
            else
                diagnostics.Add(FormMistakes.UnknownForm(at, name));
        }
        if (netlify.Count > 0 && fields.Find("redirects")?.Value is YamlScalar { Text: "pages" })
            diagnostics.Add(FormMistakes.HostWithoutForms(fields.LocationOf(NetlifyForms)));
        return new SiteForms(netlify.ToImmutable(), fields.Map(NewsletterKey) is { } map ? ReadNewsletter(map, diagnostics) : null);
    }

    private static Newsletter? ReadNewsletter(YamlMap map, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(map, ["action", "email_field", "hidden", "redirects_to"], diagnostics);
        var action = fields.RequiredText("action", map.Location) is { } text ? AddressOf("action", text, fields.LocationOf("action"), diagnostics) : null;
        var email = fields.Text("email_field") ?? "email";
        if (!IsFieldName(email))
            diagnostics.Add(FormMistakes.BadFieldName(fields.LocationOf("email_field"), email));
        var hidden = ReadHidden(fields, email, diagnostics);
        ImmutableArray<Uri> others =
            [.. fields.PlacedTexts("redirects_to").Select(other => AddressOf("redirects_to", other.Text, other.Location, diagnostics)).OfType<Uri>()];
        return action is null ? null : new Newsletter(action, email, hidden, others);
    }

    private static Uri? AddressOf(string key, string text, Location at, DiagnosticBag diagnostics)
    {
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && WebAddress.Normalize(text) is { } ascii
            && Uri.TryCreate(ascii, UriKind.Absolute, out var address) && address.Fragment.Length == 0)
        {
            if (address.UserInfo.Length == 0)
                return address;
            diagnostics.Add(FormMistakes.AddressWithUser(at, key));
        }
        // A password is not repeated in a message either.
        else if (text.Contains("://", StringComparison.Ordinal) && text.Contains('@'))
            diagnostics.Add(FormMistakes.AddressWithUser(at, key));
        else
            diagnostics.Add(FormMistakes.NoAddress(at, key, text));
        return null;
    }

    // A value may be empty: some services have a field that only programs fill in.
    private static ImmutableArray<KeyValuePair<string, string>> ReadHidden(FieldReader fields, string email, DiagnosticBag diagnostics)
    {
        var entries = fields.Map("hidden")?.Entries ?? [];
        if (entries.Count > MaxHidden)
        {
            diagnostics.Add(FormMistakes.TooManyFields(fields.LocationOf("hidden"), MaxHidden));
            return [];
        }
        var hidden = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (name, value, at) in entries)
        {
            if (!IsFieldName(name))
                diagnostics.Add(FormMistakes.BadFieldName(at, name));
            else if (name == email)
                diagnostics.Add(FormMistakes.FieldTwice(at, name));
            else if (value is not YamlScalar { Text: var text })
                diagnostics.Add(Mistakes.NotText(value.Location, name));
            else if (text.Length > 1_000)
                diagnostics.Add(Mistakes.TextTooLong(value.Location, name, 1_000));
            else
                hidden.Add(new(name, text));
        }
        return hidden.ToImmutable();
    }

    private static bool IsFieldName(string name) => name.Length is > 0 and <= MaxNameLength && name.All(letter => letter is > ' ' and <= '~' and not ('"' or '<' or '>'));
}
