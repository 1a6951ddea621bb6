namespace SiteGen.Features.Search;

/// <summary>Numbers as JavaScript’s <c>parseInt(text, 36)</c> reads them.</summary>
internal static class Base36
{
    public const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Appends a number that is not negative.</summary>
    public static void AppendBase36(this MemoryStream output, int number)
    {
        Span<byte> digits = stackalloc byte[8];
        var start = digits.Length;
        do
        {
            digits[--start] = (byte)Digits[number % 36];
            number /= 36;
        }
        while (number > 0);
        output.Write(digits[start..]);
    }
}
