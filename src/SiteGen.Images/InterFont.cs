using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SkiaSharp;

namespace SiteGen.Images;

/// <summary>
/// The font Inter. It comes from the NuGet package Avalonia.Fonts.Inter, whose assembly is embedded in this one and is
/// only read as a file, never loaded. Its resource <c>!AvaloniaResources</c> begins with an index: length, version, count,
/// and for each font path, offset and size. The fonts follow.
/// </summary>
internal static class InterFont
{
    private const int SupportedVersion = 2;

    /// <summary>Loads one weight.</summary>
    /// <param name="weight">As in the file's name, such as <c>SemiBold</c>.</param>
    /// <exception cref="InvalidDataException">The package has another layout than the one described above.</exception>
    public static SKTypeface Load(string weight)
    {
        using var stream = typeof(InterFont).Assembly.GetManifestResourceStream("Inter.dll")
            ?? throw new InvalidDataException("the font's package is not embedded");
        using var assembly = new PEReader(stream);
        using var reader = new BinaryReader(new MemoryStream(ResourceOf(assembly)));
        var index = reader.ReadInt32();
        if (reader.ReadInt32() is var version and not SupportedVersion)
            throw new InvalidDataException($"the font's package has an index of version {version}, not {SupportedVersion}");
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (path, offset, size) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            if (!path.EndsWith($"/Inter-{weight}.ttf", StringComparison.Ordinal))
                continue;
            reader.BaseStream.Position = sizeof(int) + index + offset;
            using var data = SKData.CreateCopy(reader.ReadBytes(size));
            return SKTypeface.FromData(data) ?? throw new InvalidDataException($"Inter {weight} can't be read as a font");
        }
        throw new InvalidDataException($"the font's package has no Inter {weight}");
    }

    private static byte[] ResourceOf(PEReader assembly)
    {
        var metadata = assembly.GetMetadataReader();
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.StringComparer.Equals(resource.Name, "!AvaloniaResources"))
                continue;
            var section = assembly.GetSectionData(assembly.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
            var data = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
            return data.ReadBytes(data.ReadInt32());
        }
        throw new InvalidDataException("the font's package has no resources");
    }
}
