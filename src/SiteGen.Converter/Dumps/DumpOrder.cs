using SiteGen.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>The order of places in dumps, by name of dump and line: of several, the first one is named.</summary>
internal static class DumpOrder
{
    public static int Compare(Location one, Location other)
    {
        var order = string.CompareOrdinal(one.File, other.File);
        return order != 0 ? order : one.Line.CompareTo(other.Line);
    }
}
