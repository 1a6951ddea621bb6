using System.Text;
using System.Text.Json.Nodes;
using SiteGen.Addresses;
using SiteGen.Hashing;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Cli.Editing;

/// <summary>
/// What the editor does with the author's files. It saves over what it has read: a file that somebody else has changed since then
/// is not written over. What it saves has the author's form (<see cref="EditedFile"/>).
/// </summary>
/// <param name="folder">The input folder.</param>
internal sealed class SavedFiles(string folder)
{
    // By path; default for a file that was not there.
    private readonly Dictionary<string, ContentKey> _known = new(StringComparer.Ordinal);

    /// <summary>Puts what is about to be saved into the author's form.</summary>
    /// <param name="request">What the editor asks for; changed in place.</param>
    /// <returns>The file that somebody else has changed, in which case nothing may be saved; null where there is none.</returns>
    public string? Prepare(JsonNode request)
    {
        foreach (var (path, file) in FilesOf(request))
        {
            var before = Read(path);
            if (_known.TryGetValue(path, out var known) ? known != KeyOf(before) : before is not null)
                return path;
            if (file["raw"] is JsonValue raw && raw.TryGetValue<string>(out var text) && path.EndsWith(".md", StringComparison.Ordinal))
                file["raw"] = Encoding.UTF8.GetString(EditedFile.InFormOf(before, new InputFile(path, text)).Span);
        }
        return null;
    }

    /// <summary>Remembers what the editor has read or saved.</summary>
    /// <param name="request">What it asked for.</param>
    /// <param name="answer">What it was answered.</param>
    public void Remember(JsonNode request, JsonNode? answer)
    {
        foreach (var (path, _) in FilesOf(request))
            _known[path] = KeyOf(Read(path));
        if (ActionOf(request) == "getEntry" && request["params"]?["path"]?.GetValue<string>() is { } asked && IsInside(asked))
            _known[asked] = answer?["data"]?.GetValue<string>() is { } text ? ContentKey.Of(Encoding.UTF8.GetBytes(text)) : default;
    }

    private static string? ActionOf(JsonNode request) => request["action"]?.GetValue<string>();

    // The texts that are to be saved. What would lead out of the folder is left to the server, which refuses it.
    private static IEnumerable<(string Path, JsonNode File)> FilesOf(JsonNode request)
    {
        if (ActionOf(request) != "persistEntry" || request["params"] is not { } asked)
            yield break;
        JsonNode?[] files = asked["dataFiles"] is JsonArray several ? [.. several] : [asked["entry"]];
        foreach (var file in files)
        {
            if (file?["path"]?.GetValue<string>() is { } path && IsInside(path))
                yield return (path, file);
        }
    }

    private static bool IsInside(string path) => SitePath.TryCreate(path, out _, out _);

    private InputFile? Read(string path)
    {
        var file = Path.Join(folder, path);
        return File.Exists(file) ? new InputFile(path, File.ReadAllBytes(file)) : null;
    }

    private static ContentKey KeyOf(InputFile? file) => file is null ? default : ContentKey.Of(file.Content.Span);
}
