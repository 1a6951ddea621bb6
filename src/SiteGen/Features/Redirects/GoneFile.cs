using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Redirects;

/// <summary>An address where something was that is meant to be there no more.</summary>
/// <param name="Address">The address.</param>
/// <param name="Location">Where the file says so.</param>
internal sealed record GoneAddress(OldAddress Address, Location Location);

/// <summary>The addresses that the site says are gone, in their normal form.</summary>
/// <param name="Addresses">The addresses, each once, in ordinal order.</param>
internal sealed record GoneAddresses(ImmutableArray<string> Addresses);

/// <summary><c>gone.yml</c>: what was taken away on purpose, so that hosts say so (410) and search engines forget it soon.</summary>
internal static class GoneFile
{
    public const string Path = "gone.yml";

    internal static IReadOnlyList<string> Keys { get; } = ["gone"];

    /// <summary>The addresses; what is wrong with them is reported.</summary>
    public static IEnumerable<GoneAddress> Read(InputFile file, DiagnosticBag diagnostics)
    {
        if (file.ReadText(diagnostics) is not { } text || YamlReader.ReadMap(text, file.Origin, 0, diagnostics) is not { } map)
            yield break;
        foreach (var (address, location) in new FieldReader(map, Keys, diagnostics).PlacedTexts("gone"))
        {
            if (OldAddress.TryParse(address, out var old, out var why))
                yield return new GoneAddress(old, location);
            else
                diagnostics.Add(Mistakes.BadRedirect(location, "gone", address, why));
        }
    }
}
