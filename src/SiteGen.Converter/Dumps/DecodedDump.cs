namespace SiteGen.Converter.Dumps;

/// <summary>How the bytes of a dump were read.</summary>
public enum DumpEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, alone or between UTF-8.</summary>
    Windows1252,
}

/// <summary>What is wrong with a file that no text can be taken from.</summary>
public enum Unreadable
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>NUL bytes: a picture, an archive, a program.</summary>
    Binary,

    /// <summary>Larger than any page of a blog.</summary>
    TooLarge,

    /// <summary>A line longer than any paragraph.</summary>
    LineTooLong,
}

/// <summary>The bytes of a dump as text, or the reason why they are none.</summary>
/// <param name="Text">The text; empty where there is none.</param>
/// <param name="Encoding">How it was read.</param>
/// <param name="Why">Why it can't be read; null where it can.</param>
public readonly record struct DecodedDump(string Text, DumpEncoding Encoding, Unreadable? Why = null)
{
    /// <summary>A dump that can't be read.</summary>
    public static DecodedDump Not(Unreadable why) => new("", DumpEncoding.Utf8, why);
}
