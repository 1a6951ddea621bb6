using FsCheck;
using FsCheck.Fluent;

namespace SiteGen.Tests.Support;

/// <summary>What must be true for every value. A failure names a small counter-example and the seed to replay it.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> values, Func<T, bool> holds, int count = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count * Fuzz.Factor), Prop.ForAll(values.ToArbitrary(), holds));
}
