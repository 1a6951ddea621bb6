using SiteGen.Text;

namespace SiteGen.Features.Editor;

/// <summary>What can be wrong with the editor in the settings: SG27xx.</summary>
internal static class EditorMistakes
{
    public static Diagnostic UnknownBackend(Location at, string text, IEnumerable<string> known) => Error(
        "SG2701", at, $"the editor can't work with '{text}'", $"'backend' is one of {string.Join(", ", known)}");

    public static Diagnostic BadRepo(Location at, string text) => Error(
        "SG2702", at, $"'{text}' is no repository", "write owner and name as GitHub shows them: acme/tips");

    public static Diagnostic OnlyForGitHub(Location at, string key) => Error(
        "SG2703", at, $"'{key}' means nothing with 'backend: git-gateway'", "take it out: Netlify knows the repository, and who may write");

    public static Diagnostic BadBranch(Location at, string text) => Error(
        "SG2704", at, $"'{text}' is no branch", "write the name of the branch that is published, such as main");

    public static Diagnostic BadFolder(Location at, string text, string why) => Error(
        "SG2705", at, $"'{text}' is no folder of the repository: {why}", "write the folder with site.yml as it stands in the repository: input");

    public static Diagnostic BadLogin(Location at) => Error(
        "SG2706", at, "'login' is no address of a server that logs in", "write it in full, with https:// and without user name, ? and #");

    public static Diagnostic NotInstalled(Location at) => Error(
        "SG2707", at, "the settings ask for the browser editor, which is not on this machine",
        "run 'sitegen edit --install' once, which needs Node.js; or take out 'editor'");

    private static Diagnostic Error(string code, Location at, string message, string hint) => new(Severity.Error, code, at, message, hint);
}
