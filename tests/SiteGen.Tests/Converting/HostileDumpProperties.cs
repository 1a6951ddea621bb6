using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// Whatever happens to a dump – cut at any byte, lines doubled, dropped, shuffled, bytes overwritten – it converts
/// without an exception, its ledger balances, and what is written the site can read. The environment variable
/// <c>SITEGEN_HOSTILE_INPUTS</c> asks for more than CI's 100,000.
/// </summary>
public class HostileDumpProperties
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("SITEGEN_HOSTILE_INPUTS"), out var inputs) ? inputs : 100_000;

    [Fact]
    public void Any_damaged_dump_converts_and_balances() =>
        // The seed is fixed so that a failure in CI can be repeated; each number is an input of its own.
        Parallel.For(0, Inputs, number => Check(new HostileDump(number)));

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
