using System.Text;

namespace SiteGen.Converter.Dumps;

/// <summary>A part of a text, and what it was before it was damaged.</summary>
/// <param name="At">The place of its first character.</param>
/// <param name="Length">How many characters are damaged.</param>
/// <param name="Meant">What was meant.</param>
internal readonly record struct Repair(int At, int Length, string Meant);

/// <summary>A text after its repair.</summary>
/// <param name="Text">The repaired text.</param>
/// <param name="Places">For every character of it, and its end, the place in the text as it was; null for the same.</param>
/// <param name="Repairs">The places, in the text as it was, at which something was put right.</param>
internal sealed record RepairedText(string Text, int[]? Places, IReadOnlyList<int> Repairs)
{
    /// <summary>A text that nothing was done to yet.</summary>
    public static RepairedText Of(string text) => new(text, null, []);

    /// <summary>This text with more repairs.</summary>
    /// <param name="repairs">The repairs in their order, none over another.</param>
    public RepairedText With(List<Repair> repairs)
    {
        if (repairs.Count == 0)
            return this;
        var text = new StringBuilder(Text.Length);
        var places = new List<int>(Text.Length + 1);
        var done = 0;
        foreach (var repair in repairs)
        {
            CopyTo(repair.At);
            text.Append(repair.Meant);
            for (var i = 0; i < repair.Meant.Length; i++)
                places.Add(Place(repair.At));
            done = repair.At + repair.Length;
        }
        CopyTo(Text.Length);
        places.Add(Place(Text.Length));
        return new RepairedText(text.ToString(), [.. places], [.. Repairs, .. repairs.Select(repair => Place(repair.At))]);

        void CopyTo(int end)
        {
            text.Append(Text, done, end - done);
            for (; done < end; done++)
                places.Add(Place(done));
        }
    }

    private int Place(int at) => Places is null ? at : Places[at];
}
