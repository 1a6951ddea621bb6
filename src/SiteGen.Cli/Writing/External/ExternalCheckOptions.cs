namespace SiteGen.Cli.Writing.External;

/// <summary>How politely other sites are asked.</summary>
internal sealed record ExternalCheckOptions
{
    /// <summary>How many hosts are asked at the same time. Each host has one request at a time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>The time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often an address is asked again that does not answer, or says that it is busy.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The time before the first further try; it doubles with each.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The longest time that a host may ask for by <c>Retry-After</c> or <c>Crawl-delay</c>.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many addresses of one host are asked.</summary>
    public int MaxPerHost { get; init; } = 50;
}
