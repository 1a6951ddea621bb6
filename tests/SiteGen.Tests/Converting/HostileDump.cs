using System.Text;

namespace SiteGen.Tests.Converting;

/// <summary>A seed, damaged; the number says which and how, so that any one can be made again.</summary>
internal sealed class HostileDump
{
    private static readonly byte[][] Originals = [.. Dumps.Seeds().Select(seed => seed.Content.ToArray())];

    private static readonly string[] Odd =
    [
        "", " ", "\u00A0", "•", "  •", "  • •", "1.", "2) x", "Read more", "x Read more", "Posted on in", "Posted on in X Please leave a comment",
        "Posted on in A, , B", "Signup for FREE Tips!", "Signup", " - 1/1/19", "– 13/45/18", "T – 2/29/19", "T - 2/28/19", "---", "```", "# x",
        "| a | b |", "|---|---|", "[x]: y", "\\", "<!-- ", "&amp;", "Add a Comment", "Name", "donâ€™t", "\u0001\u0002", "\uFEFF", "\u2028", "\v",
        "🙂", "e\u0301", "***", "===", "    code", "\t", "> q", "http://", "www.x", "a@b.cc", "~~~", "1. a", "- a", "+", "_a_", "`",
    ];

    public HostileDump(int number)
    {
        Number = number;
        var random = new Random(number);
        Bytes = Originals[random.Next(Originals.Length)];
        // A fifth is small, so that odd lines meet each other.
        if (random.Next(5) == 0)
            Bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, random.Next(1, 14)).Select(_ => Odd[random.Next(Odd.Length)])));
        for (var damage = random.Next(1, 4); damage > 0; damage--)
            Bytes = Damage(random);
    }

    public int Number { get; }

    public byte[] Bytes { get; }

    private byte[] Damage(Random random) => random.Next(9) switch
    {
        0 or 1 => Bytes[..random.Next(Bytes.Length + 1)],
        2 => Bytes[random.Next(Bytes.Length + 1)..],
        3 => Lines(random, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)])),
        4 => Lines(random, lines => lines.RemoveAt(random.Next(lines.Count))),
        5 => Lines(random, lines => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines))),
        6 => Lines(random, lines => lines.Insert(random.Next(lines.Count + 1), Odd[random.Next(Odd.Length)])),
        7 => Lines(random, lines => lines.RemoveAll(line => random.Next(3) == 0 && line.Length == 0)),
        _ => Overwrite(random),
    };

    private byte[] Lines(Random random, Action<List<string>> change)
    {
        var lines = Encoding.Latin1.GetString(Bytes).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join(random.Next(8) == 0 ? "\r\n" : "\n", lines));
    }

    private byte[] Overwrite(Random random)
    {
        var bytes = Bytes.ToArray();
        for (var count = Math.Min(bytes.Length, random.Next(1, 6)); count > 0; count--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(1, 256);
        return bytes;
    }
}
