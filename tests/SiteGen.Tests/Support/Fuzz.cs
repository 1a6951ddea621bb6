using System.Globalization;

namespace SiteGen.Tests.Support;

/// <summary>
/// How many random inputs are tried. <c>SITEGEN_FUZZ</c> asks for so many times as many, and <c>SITEGEN_FUZZ_SEED</c> for
/// others: without it they are the same in every run, where each has a number.
/// </summary>
internal static class Fuzz
{
    /// <summary>How many times as many inputs as usual.</summary>
    public static int Factor { get; } = Read("SITEGEN_FUZZ") ?? 1;

    /// <summary>What other inputs are made of.</summary>
    public static int Seed { get; } = Read("SITEGEN_FUZZ_SEED") ?? 0;

    /// <summary>Tries inputs that are made of their numbers, on all processors.</summary>
    /// <param name="count">How many.</param>
    /// <param name="check">Makes the input of a number, and fails where something is wrong.</param>
    public static void Each(int count, Action<int> check) => Parallel.ForEach(Numbers(count), check);

    /// <summary>The numbers of inputs.</summary>
    /// <param name="count">How many there usually are.</param>
    public static IEnumerable<int> Numbers(int count)
    {
        var all = count * Factor;
        var first = (long)Seed * all;
        return Enumerable.Range(0, all).Select(number => (int)((first + number) % int.MaxValue));
    }

    /// <summary>Random numbers that are the same in every run.</summary>
    public static Random NewRandom() => new(Seed);

    private static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
