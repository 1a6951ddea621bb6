using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The part of an address that names a post, page or term: lower-case <c>a-z</c>, <c>0-9</c> and single hyphens
/// between them. A value of this type has been checked; nobody needs to check it again.
/// </summary>
public sealed record Slug
{
    // Dropped without a trace, as the old blog did: “That’s it, isn’t it?” is thats-it-isnt-it.
    private const string Dropped = "'’‘‚‛ʼ′`´\"“”„‟″«»‹›?,";

    // WordPress cuts them at the same length. File names may have 255 bytes, and a number may follow the slug.
    internal const int MaxLength = 200;

    private Slug(string value) => Value = value;

    /// <summary>The text as it stands in an address.</summary>
    public string Value { get; }

    /// <summary>
    /// The slug of a title by the old blog's rule: lower case, accents folded, apostrophes, quotation marks,
    /// <c>?</c> and <c>,</c> dropped, and every other run outside <c>a-z0-9</c> one hyphen.
    /// </summary>
    /// <returns>The slug, or null when nothing of the title is left, or a name that Windows keeps for a device.</returns>
    public static Slug? From(string title)
    {
        var slug = new StringBuilder(title.Length);
        var gap = false;
        foreach (var character in title)
        {
            if (slug.Length >= MaxLength)
                break;
            var letter = char.ToLowerInvariant(character);
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                Append(letter, null);
            else if (Accents.Fold(letter) is { } plain)
                Append(default, plain);
            else if (!Dropped.Contains(letter) && !Accents.IsCombining(letter))
                gap = true;
        }
        // Nobody on Windows could open the folder, or check the repository out.
        return slug.Length == 0 || FileNames.IsDevice(slug.ToString()) ? null : new Slug(slug.ToString());

        void Append(char letter, string? letters)
        {
            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            _ = letters is null ? slug.Append(letter) : slug.Append(letters);
        }
    }

    /// <summary>Whether a character leaves no trace in a slug, not even a hyphen.</summary>
    internal static bool IsDropped(Rune rune) => rune.IsBmp && (Dropped.Contains((char)rune.Value) || Accents.IsCombining((char)rune.Value));

    /// <summary>Takes a slug that a person has written.</summary>
    /// <returns>The slug, or null when the text is not one already.</returns>
    public static Slug? Parse(string text) => From(text) is { } slug && slug.Value == text ? slug : null;

    /// <summary>This slug with a number behind it, for a second thing of the same name.</summary>
    public Slug WithNumber(int number) => new($"{Value}-{number}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
