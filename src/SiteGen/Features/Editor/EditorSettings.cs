using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Hosting;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Editor;

/// <summary>The editor on the published site that the settings ask for.</summary>
/// <param name="Backend">Where the editor reads and writes.</param>
/// <param name="Policy">What browsers may load and run on its page.</param>
internal sealed record EditorSettings(EditorBackend Backend, ContentSecurityPolicy Policy)
{
    public const string Key = "editor";

    private const string GitGateway = "git-gateway";
    private const string GitHub = "github";

    /// <summary>The services that it can work with.</summary>
    public static ImmutableArray<string> Backends { get; } = [GitGateway, GitHub];

    /// <summary>Reads them.</summary>
    /// <param name="settings">The keys of <c>site.yml</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Null where no editor is wanted, and after an error.</returns>
    public static EditorSettings? Read(FieldReader settings, DiagnosticBag diagnostics)
    {
        if (settings.Map(Key) is not { } map)
            return null;
        var fields = new FieldReader(map, ["backend", "repo", "branch", "folder", "login"], diagnostics);
        if (fields.RequiredText("backend", map.Location) is not { } name)
            return null;
        if (!Backends.Contains(name))
        {
            diagnostics.Add(EditorMistakes.UnknownBackend(fields.LocationOf("backend"), name, Backends));
            return null;
        }
        var keys = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        keys.Add(new("name", name));
        if (name == GitHub)
            ReadGitHub(fields, map.Location, keys, diagnostics);
        else
            RefuseKeysOfGitHub(fields, diagnostics);
        keys.Add(new("branch", Branch(fields, diagnostics)));
        return new EditorSettings(new EditorBackend(keys.ToImmutable(), Folder(fields, diagnostics)), PolicyFor(name));
    }

    private static void ReadGitHub(
        FieldReader fields, Location at, ImmutableArray<KeyValuePair<string, string>>.Builder keys, DiagnosticBag diagnostics)
    {
        if (fields.RequiredText("repo", at) is { } repo)
        {
            if (repo.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] && IsName(owner) && IsName(name))
                keys.Add(new("repo", repo));
            else
                diagnostics.Add(EditorMistakes.BadRepo(fields.LocationOf("repo"), repo));
        }
        if (fields.Text("login") is not { } login)
            return;
        if (login.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(login, UriKind.Absolute, out var address)
            && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            keys.Add(new("base_url", address.AbsoluteUri.TrimEnd('/')));
        else
            diagnostics.Add(EditorMistakes.BadLogin(fields.LocationOf("login")));
    }

    private static void RefuseKeysOfGitHub(FieldReader fields, DiagnosticBag diagnostics)
    {
        foreach (var key in (string[])["repo", "login"])
        {
            if (fields.Find(key) is not null)
                diagnostics.Add(EditorMistakes.OnlyForGitHub(fields.LocationOf(key), key));
        }
    }

    private static string Branch(FieldReader fields, DiagnosticBag diagnostics)
    {
        var branch = fields.Text("branch") ?? "main";
        if (!branch.Split('/').All(part => part.Length > 0 && IsName(part)))
            diagnostics.Add(EditorMistakes.BadBranch(fields.LocationOf("branch"), branch));
        return branch;
    }

    private static string Folder(FieldReader fields, DiagnosticBag diagnostics)
    {
        var folder = (fields.Text("folder") ?? "input").TrimEnd('/');
        if (folder == ".")
            return "";
        if (!SitePath.TryCreate(folder, out _, out var why))
            diagnostics.Add(EditorMistakes.BadFolder(fields.LocationOf("folder"), folder, why));
        return $"{folder}/";
    }

    private static bool IsName(string text) => text[0] != '-' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    // Git Gateway and Netlify Identity answer on the site's own host.
    private static ContentSecurityPolicy PolicyFor(string backend) => backend == GitHub
        ? EditorBackend.Policy
            .Allow("connect-src", "https://api.github.com").Allow("connect-src", "https://www.githubstatus.com")
            .Allow("img-src", "https://avatars.githubusercontent.com")
        : EditorBackend.Policy.Allow("connect-src", "https://www.netlifystatus.com");
}
