using System.Collections.Immutable;
using SiteGen.Hosting;

namespace SiteGen.Features.Editor;

/// <summary>Where the browser editor reads and writes the files of the site.</summary>
/// <param name="Keys">What Decap CMS wants to know of it: the keys of its <c>backend</c>.</param>
/// <param name="Folder">The input's folder there, with a <c>/</c> at the end; empty where it is the whole.</param>
public sealed record EditorBackend(ImmutableArray<KeyValuePair<string, string>> Keys, string Folder)
{
    /// <summary>
    /// What the editor's page needs beside the site's own scripts: it compiles its checks of forms (Ajv) and writes styles as
    /// it goes (Emotion), and pictures that are not saved yet are in the browser alone.
    /// </summary>
    public static ContentSecurityPolicy Policy { get; } = ContentSecurityPolicy.Default
        .Allow("script-src", "'unsafe-eval'").Allow("style-src", "'unsafe-inline'").Allow("connect-src", "'self'").Allow("connect-src", "blob:")
        .Allow("connect-src", "data:").Allow("img-src", "blob:").Allow("img-src", "data:").Allow("font-src", "data:");

    /// <summary>A server of this machine that reads and writes the input's own folder.</summary>
    /// <param name="path">Its path on the host of the editor.</param>
    public static EditorBackend Local(string path) => new([new("name", "proxy"), new("proxy_url", path), new("branch", "main")], "");
}
