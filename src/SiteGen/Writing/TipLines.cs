using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>Finds the line of a file that a message is about, when the file has been read long ago.</summary>
/// <param name="input">The files.</param>
internal sealed class TipLines(SiteInput input)
{
    private readonly Dictionary<string, InputFile> _files =
        input.Tips.Concat(input.BesidePosts).ToDictionary(file => file.Origin, StringComparer.Ordinal);

    /// <summary>The place where a text stands first; the beginning of the file where it does not.</summary>
    /// <param name="file">The file as the user knows it.</param>
    /// <param name="text">The text.</param>
    public Location Find(string file, string text)
    {
        var content = _files.GetValueOrDefault(file)?.ReadText([]) ?? "";
        var at = content.IndexOf(text, StringComparison.Ordinal);
        if (at < 0)
            return new Location(file, 1);
        return new Location(file, content.AsSpan(0, at).Count('\n') + 1, at - content.LastIndexOf('\n', at));
    }

    /// <summary>The line of a key of a tip's front matter.</summary>
    public Location OfKey(Post post, string key)
    {
        var place = Find(post.Location.File, $"\n{key}:");
        // The line end in front of the key is the last character of the line above.
        return place.Line == 1 && place.Column == 1 ? place : new Location(place.File, place.Line + 1);
    }
}
