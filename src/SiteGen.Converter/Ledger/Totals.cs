namespace SiteGen.Converter.Ledger;

/// <summary>How many characters stand in each account. Adding is commutative, so the order of the dumps does not matter.</summary>
public sealed class Totals
{
    private static readonly int Accounts = Enum.GetValues<Account>().Length;
    private readonly long[] _characters = new long[Accounts];

    /// <summary>The characters of one account.</summary>
    public long this[Account account] => _characters[(int)account];

    /// <summary>The characters of all accounts.</summary>
    public long Sum => _characters.Sum();

    internal void Add(Account account, long characters) => _characters[(int)account] += characters;

    internal void Move(Account from, Account to, long characters)
    {
        Add(from, -characters);
        Add(to, characters);
    }

    internal void Add(Totals other)
    {
        for (var i = 0; i < Accounts; i++)
            _characters[i] += other._characters[i];
    }
}
