using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Forms;

/// <summary>What can be wrong with forms in the settings: SG25xx.</summary>
internal static class FormMistakes
{
    public static Diagnostic UnknownForm(Location at, string text) => Error(
        "SG2501", at, $"there is no form '{text}'", "write comments, contact, or both: netlify_forms: [comments, contact]");

    public static Diagnostic NoAddress(Location at, string key, string text) => Error(
        "SG2502", at, $"'{key}' is '{text}', which is not an address that a form may post to",
        "copy the address from your newsletter service’s form; it begins with https://");

    public static Diagnostic AddressWithUser(Location at, string key) => Error(
        "SG2503", at, $"'{key}' has a user name or a password in it, which would be published",
        "copy the address from the form for your readers; the key of an interface for programs must stay secret");

    public static Diagnostic BadFieldName(Location at, string name) => Error(
        "SG2504", at, $"'{name}' can't be the name of a field", "copy the name from your newsletter service’s form; it has no spaces, and 100 characters at most");

    public static Diagnostic FieldTwice(Location at, string name) => Error(
        "SG2505", at, $"the field '{name}' is the one for the e-mail address", "take it out of 'hidden', or give 'email_field' another name");

    public static Diagnostic TooManyFields(Location at, int most) => Error(
        "SG2506", at, $"'hidden' has more than {most} fields", "keep those that your newsletter service asks for");

    public static Diagnostic HostWithoutForms(Location at) => Warning(
        "SG2507", at, "with 'redirects: pages' the site stands on a host that takes no forms: they are Netlify’s",
        "take out 'netlify_forms', or 'redirects'");
}
