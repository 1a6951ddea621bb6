namespace SiteGen.Books;

/// <summary>Which posts a book is to hold: those of a year, those of a topic, or all.</summary>
public sealed record BookSelection
{
    private BookSelection()
    {
    }

    /// <summary>The year of publication; null for no such limit.</summary>
    public int? Year { get; private init; }

    /// <summary>The name or the slug of a topic; null for no such limit.</summary>
    public string? Topic { get; private init; }

    /// <summary>All posts.</summary>
    public static BookSelection All { get; } = new();

    /// <summary>The posts that were published in a year.</summary>
    public static BookSelection OfYear(int year) => new() { Year = year };

    /// <summary>The posts of a topic.</summary>
    /// <param name="topic">Its name or slug.</param>
    public static BookSelection OfTopic(string topic) => new() { Topic = topic };
}
