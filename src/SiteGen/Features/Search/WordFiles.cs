using System.Numerics;
using System.Text;
using SiteGen.Words;

namespace SiteGen.Features.Search;

/// <summary>A file with a part of the words.</summary>
/// <param name="First">Its first word.</param>
/// <param name="FirstStem">One more than the highest number of a stem before it.</param>
/// <param name="File">The file.</param>
internal sealed record WordFile(string First, int FirstStem, IndexFile File);

/// <summary>
/// Writes words with the numbers of their stems. A line is
/// <list type="number">
/// <item>how many letters the word has in common with the one before it, one digit in base 36;</item>
/// <item>its other letters;</item>
/// <item>a capital letter: how many posts have the stem, <c>A</c> for 1, <c>B</c> for 2 or 3, <c>C</c> for 4 to 7;</item>
/// <item>
/// the number of the stem: nothing where it is the one after the highest so far, else in base 36 how much less it is than
/// the highest, or <c>+</c> and how many numbers were left out.
/// </item>
/// </list>
/// </summary>
internal static class WordFiles
{
    public static List<WordFile> Write(string kind, IReadOnlyList<WordForm> forms, Postings postings, int size)
    {
        var files = new List<WordFile>();
        using var lines = new MemoryStream();
        var highest = -1;
        var first = "";
        var firstStem = 0;
        ReadOnlySpan<byte> last = default;
        foreach (var form in forms)
        {
            if (lines.Length == 0)
            {
                first = Encoding.UTF8.GetString(form.Text.Span);
                firstStem = highest + 1;
                last = default;
            }
            WriteLine(form.Text.Span, last, form.Stem, highest, postings[form.Stem].Length, lines);
            highest = Math.Max(highest, form.Stem);
            last = form.Text.Span;
            if (lines.Length >= size)
                End();
        }
        End();
        return files;

        void End()
        {
            if (lines.Length > 0)
                files.Add(new WordFile(first, firstStem, IndexFile.Of(kind, "txt", lines.ToArray())));
            lines.SetLength(0);
        }
    }

    /// <summary>
    /// The words spelled backwards, for a search by how a word ends. Only those of letters <c>a-z</c>, in which a wrong
    /// letter is looked for.
    /// </summary>
    public static List<WordForm> Reverse(IReadOnlyList<WordForm> forms)
    {
        var reversed = new List<WordForm>();
        foreach (var form in forms)
        {
            if (form.Text.Length < 4 || form.Text.Span.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
                continue;
            var letters = form.Text.ToArray();
            Array.Reverse(letters);
            reversed.Add(new WordForm(letters, form.Stem));
        }
        reversed.Sort((one, other) => one.Text.Span.SequenceCompareTo(other.Text.Span));
        return reversed;
    }

    private static void WriteLine(ReadOnlySpan<byte> word, ReadOnlySpan<byte> last, int stem, int highest, int posts, MemoryStream lines)
    {
        var shared = 0;
        // ASCII alone, where a byte is a letter for JavaScript too.
        while (shared < 35 && shared < word.Length && shared < last.Length && word[shared] == last[shared] && word[shared] < 0x80)
            shared++;
        lines.AppendBase36(shared);
        lines.Write(word[shared..]);
        lines.WriteByte((byte)('A' + BitOperations.Log2((uint)posts)));
        if (stem <= highest)
        {
            lines.AppendBase36(highest - stem);
        }
        else if (stem > highest + 1)
        {
            lines.WriteByte((byte)'+');
            lines.AppendBase36(stem - highest - 1);
        }
        lines.WriteByte((byte)'\n');
    }
}
