using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>What tells one tip from another in all dumps: the folded title and the date.</summary>
/// <param name="Title">The title, folded.</param>
/// <param name="Date">The date; null for an undated tip.</param>
public readonly record struct TipKey(string Title, DateOnly? Date)
{
    internal static TipKey Of(DatedTitle title) => new(Folding.Title(title.Title), title.Date);

    /// <inheritdoc/>
    public override string ToString() => Date is { } date ? $"{Title} ({date:O})" : Title;
}
