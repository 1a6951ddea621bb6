using System.Collections;

namespace SiteGen.Text;

/// <summary>Collects the diagnostics of a stage. Any number of threads may add; the order of the result does not depend on them.</summary>
public sealed class DiagnosticBag : IEnumerable<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Lock _lock = new();

    /// <summary>Whether anything is wrong enough to stop.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_lock)
                return _diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    /// <summary>Adds one diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
            _diagnostics.Add(diagnostic);
    }

    /// <summary>Adds several diagnostics.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (_lock)
            _diagnostics.AddRange(diagnostics);
    }

    /// <summary>All diagnostics, each once, by file, line and column: an order that no thread can change.</summary>
    public IEnumerator<Diagnostic> GetEnumerator()
    {
        lock (_lock)
        {
            var sorted = _diagnostics.Distinct().ToList();
            sorted.Sort(ByPlace);
            return sorted.GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int ByPlace(Diagnostic one, Diagnostic other)
    {
        var order = string.CompareOrdinal(one.Location.File, other.Location.File);
        if (order == 0)
            order = one.Location.Line.CompareTo(other.Location.Line);
        if (order == 0)
            order = one.Location.Column.CompareTo(other.Location.Column);
        if (order == 0)
            order = string.CompareOrdinal(one.Code, other.Code);
        if (order == 0)
            order = string.CompareOrdinal(one.Message, other.Message);
        // Two of one place may say the same and name different files in their hints.
        return order != 0 ? order : string.CompareOrdinal(one.Hint, other.Hint);
    }
}
