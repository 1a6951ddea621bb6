using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;

namespace SiteGen.Theme.Rendering;

/// <summary>Makes the components that other components name, with their parameters.</summary>
internal static class ViewFactory
{
    private const string Whole = "The program keeps the theme's assembly whole when it is published.";

    private static readonly ConcurrentDictionary<Type, Factory> Factories = new();

    // Asking for the constructor once is also less to compile at start than Activator.CreateInstance.
    private sealed record Factory(ConstructorInvoker Constructor, Dictionary<string, MethodInvoker> Setters);

    /// <param name="frames">A component's frame, then one for each parameter.</param>
    public static View Create(ReadOnlySpan<RenderTreeFrame> frames)
    {
        var type = frames[0].ComponentType;
        var factory = Factories.GetOrAdd(type, FactoryOf);
        var view = (View)factory.Constructor.Invoke();
        foreach (ref readonly var frame in frames[1..])
        {
            if (!factory.Setters.TryGetValue(frame.AttributeName, out var setter))
                throw new InvalidOperationException($"{type.Name} has no parameter {frame.AttributeName}");
            setter.Invoke(view, frame.AttributeValue);
        }
        return view;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Whole)]
    private static Factory FactoryOf(Type type)
    {
        if (!type.IsSubclassOf(typeof(View)) || type.GetConstructor([]) is not { } constructor)
            throw new InvalidOperationException($"{type.Name} is no view; begin its file with '@inherits View'");
        var setters = type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .ToDictionary(property => property.Name, property => MethodInvoker.Create(property.SetMethod!));
        return new Factory(ConstructorInvoker.Create(constructor), setters);
    }
}
