using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;

namespace SiteGen.Theme.Rendering;

/// <summary>Makes the components that other components name, with their parameters.</summary>
internal static class ViewFactory
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, MethodInvoker>> Setters = new();

    /// <param name="frames">A component's frame, then one for each parameter.</param>
    public static View Create(ReadOnlySpan<RenderTreeFrame> frames)
    {
        var type = frames[0].ComponentType;
        if (Activator.CreateInstance(type) is not View view)
            throw new InvalidOperationException($"{type.Name} is no view; begin its file with '@inherits View'");
        var setters = Setters.GetOrAdd(type, FindSetters);
        foreach (ref readonly var frame in frames[1..])
        {
            if (!setters.TryGetValue(frame.AttributeName, out var setter))
                throw new InvalidOperationException($"{type.Name} has no parameter {frame.AttributeName}");
            setter.Invoke(view, frame.AttributeValue);
        }
        return view;
    }

    private static FrozenDictionary<string, MethodInvoker> FindSetters(Type type) => type.GetProperties()
        .Where(property => property.IsDefined(typeof(ParameterAttribute)))
        .ToFrozenDictionary(property => property.Name, property => MethodInvoker.Create(property.SetMethod!));
}
