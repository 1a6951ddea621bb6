namespace SiteGen.Tests.Support;

/// <summary>
/// Texts under review in <c>Goldens/</c>. With <c>SITEGEN_UPDATE_GOLDENS=1</c> they are written instead of compared;
/// read the difference before you commit it.
/// </summary>
internal static class Golden
{
    public static void Matches(string name, string actual)
    {
        var file = Repository.PathOf("tests", "SiteGen.Tests", "Goldens", name);
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDENS") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"Goldens/{name} does not exist; SITEGEN_UPDATE_GOLDENS=1 writes it");
        Same(File.ReadAllText(file), actual, $"Goldens/{name}");
    }

    /// <summary>Compares two texts; where they differ, prints both, and the first line that differs with visible ends.</summary>
    public static void Same(string expected, string actual, string what)
    {
        if (expected == actual)
            return;
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        Assert.Fail($"""
            {what}: line {line + 1} differs
              expected: {Show(left, line)}
              actual:   {Show(right, line)}
            --- expected ---
            {expected}
            --- actual ---
            {actual}
            ---
            """);
    }

    private static string Show(string[] lines, int line) =>
        line < lines.Length ? $"«{lines[line].Replace("\t", "→").Replace("\r", "␍").Replace('\u00A0', '⍽')}»" : "(no line)";
}
