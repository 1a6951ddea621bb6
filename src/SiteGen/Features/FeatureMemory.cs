using System.Collections.Concurrent;

namespace SiteGen.Features;

/// <summary>
/// What features keep from one plan to the next in the same process, so that a preview makes anew what a change touches and
/// nothing else. It changes how long a plan takes, and never the plan. Only one plan at a time may use it.
/// </summary>
public sealed class FeatureMemory
{
    private readonly ConcurrentDictionary<Type, object> _values = new();

    /// <summary>The one value of a type; a new one the first time.</summary>
    internal T Of<T>()
        where T : class, new() => (T)_values.GetOrAdd(typeof(T), _ => new T());
}
