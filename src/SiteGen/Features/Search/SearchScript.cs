using System.Diagnostics;
using System.Text;

namespace SiteGen.Features.Search;

/// <summary>The script by which a browser searches.</summary>
public static class SearchScript
{
    /// <summary>Its source, a JavaScript module.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SearchScript).Assembly.GetManifestResourceStream("search.js")
            ?? throw new UnreachableException("search.js is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
