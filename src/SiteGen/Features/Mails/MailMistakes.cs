using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Mails;

/// <summary>What can be wrong with the weekly mail: SG24xx.</summary>
internal static class MailMistakes
{
    public static Diagnostic NoAddress(Location at, string key, string text) => Error(
        "SG2601", at, $"'{key}' is '{text}', which is no e-mail address",
        "write it as name@example.com, without a name in front of it");

    public static Diagnostic NoUnsubscribe(Location at, string text) => Error(
        "SG2602", at, $"'unsubscribe' is '{text}', where no reader can end a subscription",
        "write an address that begins with https: or mailto:");

    public static Diagnostic Large(Location at, string title, int bytes) => Warning(
        "SG2603", at, $"the mail of the tip “{title}” has more than {bytes / 1000} KB",
        "mail programs cut off what is longer than about 100 KB; send the beginning and a link");
}
