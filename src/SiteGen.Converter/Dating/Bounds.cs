using SiteGen.Content;

namespace SiteGen.Converter.Dating;

/// <summary>What is known of the date of an undated tip. It only ever gets narrower.</summary>
internal sealed class Bounds
{
    // A range of more years than this says nothing to a reader.
    private const int MaxDays = 2 * 365 + 1;

    private (DateOnly Date, string Because)? _from;
    private (DateOnly Date, string Because)? _to;

    public DateOnly? From => _from?.Date;

    public DateOnly? To => _to?.Date;

    /// <summary>Takes a first day; whether it is news.</summary>
    public bool NotBefore(DateOnly? date, string because)
    {
        if (date is not { } day || day <= _from?.Date)
            return false;
        _from = (day, because);
        return true;
    }

    /// <summary>Takes a last day; whether it is news.</summary>
    public bool NotAfter(DateOnly? date, string because)
    {
        if (date is not { } day || day >= _to?.Date)
            return false;
        _to = (day, because);
        return true;
    }

    /// <summary>The range; null where it is open, too wide, or contradicts itself.</summary>
    public PublishedAbout? Range() =>
        _from is var (from, fromBecause) && _to is var (to, toBecause) && from <= to && to.DayNumber - from.DayNumber <= MaxDays
            ? new PublishedAbout(from, to, fromBecause == toBecause ? fromBecause : $"{fromBecause}, and {toBecause}")
            : null;
}
