using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using SiteGen.Text;

namespace SiteGen.Addresses;

/// <summary>
/// Where bytes go, inside the output: <c>2019/04/09/a-tip/index.html</c>. It can't leave the output folder, whatever
/// host writes it, and means the same on every file system. What a link says is the <see cref="Url"/>.
/// </summary>
public sealed record SitePath
{
    private const string IndexFile = "index.html";

    // What an address may have without percent-encoding.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private SitePath(string value)
    {
        Value = value;
        var shown = value == IndexFile || value.EndsWith("/" + IndexFile, StringComparison.Ordinal)
            ? value.AsSpan(0, value.Length - IndexFile.Length)
            : value;
        Url = !shown.ContainsAnyExcept(Plain)
            ? $"/{shown}"
            : "/" + string.Join('/', shown.ToString().Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>The path with <c>/</c> between folders and none in front.</summary>
    public string Value { get; }

    /// <summary>
    /// What a browser asks for, percent-encoded, with a <c>/</c> in front and <c>index.html</c> left out.
    /// </summary>
    public string Url { get; }

    /// <summary>Takes a path that was made from checked parts; a wrong one is a bug.</summary>
    /// <exception cref="ArgumentException">It is not a site path.</exception>
    public static SitePath Of(string path) =>
        TryCreate(path, out var sitePath, out var why)
            ? sitePath
            : throw new ArgumentException($"'{path}' is not a site path: {why}", nameof(path));

    /// <summary>The page at a folder: <c>about/index.html</c> for <c>about</c>, <c>index.html</c> for nothing.</summary>
    public static SitePath OfFolder(string folder) => Of(folder.Length == 0 ? IndexFile : $"{folder}/{IndexFile}");

    /// <summary>
    /// Checks a path that comes from outside. Names are kept in Unicode's Normalization Form C, so that one is the same
    /// from any disk.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="sitePath">The checked path, where it is one.</param>
    /// <param name="why">What is wrong, as a clause for people, where it is none.</param>
    public static bool TryCreate(
        string path, [NotNullWhen(true)] out SitePath? sitePath, [NotNullWhen(false)] out string? why)
    {
        path = Nfc.Of(path);
        why = Reject(path);
        sitePath = why is null ? new SitePath(path) : null;
        return why is null;
    }

    private static string? Reject(string path)
    {
        if (path.Length == 0)
            return "it is empty";
        if (path.Contains('\\'))
            return "it has a backslash in it";
        if (path.Contains(':'))
            return "it has a colon in it, which Windows takes for a drive";
        if (path[0] == '/')
            return "it begins with a slash";
        foreach (var range in path.AsSpan().Split('/'))
        {
            var part = path.AsSpan(range);
            if (FileNames.WhyNot(part) is { } why)
                return why;
        }
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
