using FsCheck;
using FsCheck.Fluent;

namespace SiteGen.Tests.Support;

/// <summary>
/// What must be true for every value. The values are the same in every run (<see cref="Fuzz"/>); a failure names a small
/// counter-example.
/// </summary>
internal static class Properties
{
    // Any odd number will do.
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    public static void Hold<T>(Gen<T> values, Func<T, bool> holds, int count = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count * Fuzz.Factor).WithReplay(new Replay(new Rnd((ulong)Fuzz.Seed, Gamma), null)), Prop.ForAll(values.ToArbitrary(), holds));
}
