using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// Whatever happens to a dump – cut at any byte, lines doubled, dropped, shuffled, bytes overwritten – it converts
/// without an exception, its ledger balances, and what is written the site can read.
/// </summary>
public class HostileDumpProperties
{
    [Fact]
    public void A_damaged_dump_converts_and_balances() => Fuzz.Each(1_000, Check);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Any_damaged_dump_converts_and_balances() => Fuzz.Each(100_000, Check);

    private static void Check(int number) => Check(new HostileDump(number));

    private static void Check(HostileDump hostile)
    {
        var conversion = Dumps.Convert([new InputFile("dump.txt", hostile.Bytes)]);
        foreach (var dump in conversion.Dumps)
        {
            if (dump.Characters != dump.Totals.Sum || Enum.GetValues<Converter.Ledger.Account>().Any(account => dump.Totals[account] < 0))
                Assert.Fail($"input {hostile.Number}: the ledger of {dump.Characters} characters sums up to {dump.Totals.Sum}");
        }
        if (conversion.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
            Assert.Fail($"input {hostile.Number}: {error}");
    }
}
