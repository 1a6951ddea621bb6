using SiteGen.Hashing;

namespace SiteGen.Routes;

/// <summary>What features have read and made for their pages: one value of each type.</summary>
public sealed class FeatureData
{
    // A handful at most.
    private readonly object[] _values;

    private FeatureData(object[] values) => _values = values;

    /// <summary>No values.</summary>
    public static FeatureData Empty { get; } = new([]);

    /// <summary>The value of a type; null where no feature has given one.</summary>
    public T? Find<T>()
        where T : class
    {
        foreach (var value in _values)
        {
            if (value is T found)
                return found;
        }
        return null;
    }

    internal FeatureData With<T>(T value)
        where T : class => new([.. _values.Where(other => other is not T), value]);
}

/// <summary>What features have made of the texts for one page.</summary>
/// <param name="Values">The values.</param>
/// <param name="Hash">The hash of all that they hold.</param>
internal sealed record PageData(FeatureData Values, ContentKey Hash)
{
    public static PageData None { get; } = new(FeatureData.Empty, default);
}
