using SiteGen.Converter;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Dumps for tests.</summary>
internal static class Dumps
{
    public static IReadOnlyList<InputFile> Seeds() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => new InputFile(Path.GetFileName(file), File.ReadAllBytes(file))
            {
                Origin = $"seeds/{Path.GetFileName(file)}",
            }),
    ];

    public static Conversion Convert(IEnumerable<InputFile> dumps, ConverterOptions? options = null)
    {
        var archive = new Archive(options ?? new ConverterOptions());
        foreach (var dump in dumps)
            archive.Add(dump);
        return archive.Complete();
    }
}
