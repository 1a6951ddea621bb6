using System.Globalization;
using System.Xml;

namespace SiteGen.Pictures;

/// <summary>What an SVG's first element says of its size: <c>width</c> and <c>height</c>, or else <c>viewBox</c>.</summary>
internal static class SvgHeader
{
    // CSS pixels a unit; what depends on a font or a window has no size of its own.
    private static readonly (string Unit, double Pixels)[] Units =
        [("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4)];

    public static PictureSize? ReadSize(ReadOnlySpan<byte> file)
    {
        // An SVG begins with white space, a byte order mark, or the first tag; all else need not be read as XML.
        var start = file.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || file[start] is not ((byte)'<' or 0xEF or 0xFE or 0xFF))
            return null;
        try
        {
            // No DTD is loaded, so that no entity can grow or reach another file.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1 };
            using var reader = XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg" ? OfRoot(reader) : null;
        }
        catch (XmlException)
        {
            // No SVG, or a damaged one: its size is not known, and the caller says so.
            return null;
        }
    }

    private static PictureSize? OfRoot(XmlReader svg)
    {
        if (Pixels(svg.GetAttribute("width")) is { } width && Pixels(svg.GetAttribute("height")) is { } height)
            return PictureSize.From(width, height);
        var box = svg.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return box is [_, _, var w, var h] && Number(w) is { } boxWidth && Number(h) is { } boxHeight
            ? PictureSize.From(boxWidth, boxHeight)
            : null;
    }

    private static double? Pixels(string? length)
    {
        if (length is null)
            return null;
        length = length.Trim();
        foreach (var (unit, pixels) in Units)
        {
            if (length.EndsWith(unit, StringComparison.Ordinal))
                return Number(length[..^unit.Length]) * pixels;
        }
        return Number(length);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
