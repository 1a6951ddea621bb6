namespace SiteGen.Words;

/// <summary>How often a stem stands in a post: 4 bytes, of which a site of 100,000 posts has 15 million.</summary>
internal readonly record struct WordCount
{
    private const int MaxBody = 63;
    private const int MaxTitle = 3;
    private const int StemShift = 9;

    private readonly uint _packed;

    public WordCount(int stem, int body, int title, bool isLabel) =>
        _packed = ((uint)stem << StemShift) | ((uint)Math.Min(body, MaxBody) << 3) | ((uint)Math.Min(title, MaxTitle) << 1) | (isLabel ? 1u : 0);

    /// <summary>The number of the stem.</summary>
    public int Stem => (int)(_packed >> StemShift);

    /// <summary>How often it stands in the body; no more than 63 are counted.</summary>
    public int Body => (int)(_packed >> 3) & MaxBody;

    /// <summary>How often it stands in the title; no more than 3 are counted.</summary>
    public int Title => (int)(_packed >> 1) & MaxTitle;

    /// <summary>Whether it stands in one of the tags.</summary>
    public bool IsLabel => (_packed & 1) != 0;

    public WordCount WithStem(int stem) => new(stem, Body, Title, IsLabel);
}
