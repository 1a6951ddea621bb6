using static SiteGen.Text.Diagnostic;

namespace SiteGen.Text;

internal static partial class Mistakes
{
    public static Diagnostic NoSettings(Location at) => Error(
        "SG1201", at, "the settings file is missing", "create it in the input folder with the lines 'title: …' and 'base_url: https://…'");

    public static Diagnostic BadAddress(Location at, string key, string text) => Error(
        "SG1202", at, $"'{key}' is '{text}', which is not the address of a site", "write it in full, such as https://tips.example.com, without //, * and : behind the host");

    public static Diagnostic BadTimeZone(Location at, string text) => Error(
        "SG1203", at, $"the time zone '{text}' is not known here", "write a name such as America/New_York or UTC");

    public static Diagnostic BadLanguage(Location at, string text) => Error(
        "SG1204", at, $"'{text}' is not a language tag", "write one such as en or en-US");

    public static Diagnostic BadMenu(Location at, string key) => Error(
        "SG1205", at, $"'{key}' must be a list of texts with links", "write '- text: Contact us' and below it '  link: /contact/'");

    public static Diagnostic NoTermSlug(Location at, string taxonomy, string name) => Error(
        "SG1206", at,
        FileNames.IsDevice(name)
            ? $"Windows keeps the name of the {taxonomy} '{name}' for a device, so it can't be an address"
            : $"no address can be made of the {taxonomy} '{name}'",
        $"give it one in the settings, under {taxonomy}_slugs");

    public static Diagnostic BadFlag(Location at, string key, string text) => Error(
        "SG1211", at, $"'{key}' is '{text}'", "write true or false");

    public static Diagnostic BadWeekday(Location at, string text) => Error(
        "SG1231", at, $"'{text}' is not a day of the week", "write it in full, such as tuesday");

    public static Diagnostic NotATip(Location at, string link, string? meant) => Error(
        "SG1212", at, $"there is no tip at '{link}'",
        meant is null ? "write a tip's address, such as /2019/04/09/a-tip/" : $"did you mean '{meant}'?");

    public static Diagnostic NotAWholeTip(Location at, string link) => Error(
        "SG1213", at, $"only the beginning of the tip at '{link}' is known", "name a tip that is whole");

    public static Diagnostic AddressWithUser(Location at, string key) => Error(
        "SG1221", at, $"'{key}' has a user name or a password in it, which would be published", "write the address as readers type it");
}
