namespace SiteGen.Bench.Dumps;

/// <summary>Sentences without sense, but of the length and punctuation of real ones.</summary>
internal sealed class WordList(Random random)
{
    private static readonly string[] Words =
        ("customer service person question answer phone call need want help listen speak learn wait smile letter office desk team "
        + "manager employee account ticket season fan nurse patient teller clerk store product price delivery promise problem issue "
        + "resolution complaint apology emotion empathy patience respect trust value time week day year moment first last next best "
        + "better great small clear simple quick slow right wrong with without about before after during through because although "
        + "when where while if then and or but so they we you he she it the a this that their our your its who what how many some "
        + "every each other same different new old good is are was were have has had do does did will would can could should may "
        + "might must tell ask show give take make keep find know think feel see hear say go come start end open close").Split(' ');

    private static readonly string[] Openings = ["Be", "Don’t", "Make", "Find", "Keep", "Show", "Use", "Build", "Know", "Ask"];

    /// <summary>A title of a few words.</summary>
    public string Title() => $"{Openings[random.Next(Openings.Length)]} {Several(2, 5)}";

    /// <summary>A sentence with its full stop.</summary>
    public string Sentence()
    {
        var text = Several(8, 22);
        var middle = random.Next(4) switch
        {
            0 => ", and ",
            1 => " – ",
            2 => " (e.g., ",
            _ => "; ",
        };
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}{middle}{Several(2, 9)}{(middle.Contains('(') ? ")." : ".")}";
    }

    /// <summary>A paragraph of some sentences.</summary>
    public string Paragraph() => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Sentence()));

    private string Several(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Words[random.Next(Words.Length)]));
}
