using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Headers;

/// <summary>What some host does not take of the headers: SG171x.</summary>
internal static class HeaderMistakes
{
    public static Diagnostic TooMany(Location at, int count) => Warning(
        "SG1711", at, $"there are {count} header rules, and Cloudflare Pages reads the first {HeadersPage.MaxRules}",
        "on Netlify they all count; elsewhere, put files and folders of the input's top folder into one: with 'editor', each has a rule");

    public static Diagnostic TooLong(Location at, string name, int length) => Warning(
        "SG1712", at, $"the header {name} has {length} characters, and Cloudflare Pages leaves out lines of more than {HeadersPage.MaxLineLength}",
        "on Netlify it counts; elsewhere, name fewer sites in 'newsletter'");
}
