using SiteGen.Hashing;

namespace SiteGen.Routes;

/// <summary>What features have read and made for their pages: one value of each type.</summary>
public sealed class FeatureData
{
    private readonly Dictionary<Type, object> _values;

    private FeatureData(Dictionary<Type, object> values) => _values = values;

    /// <summary>No values.</summary>
    public static FeatureData Empty { get; } = new([]);

    /// <summary>The value of a type; null where no feature has given one.</summary>
    public T? Find<T>()
        where T : class => (T?)_values.GetValueOrDefault(typeof(T));

    internal FeatureData With<T>(T value)
        where T : class => new(new Dictionary<Type, object>(_values) { [typeof(T)] = value });
}

/// <summary>What features have made of the texts for one page.</summary>
/// <param name="Values">The values.</param>
/// <param name="Hash">The hash of all that they hold.</param>
internal sealed record PageData(FeatureData Values, ContentKey Hash)
{
    public static PageData None { get; } = new(FeatureData.Empty, default);
}
