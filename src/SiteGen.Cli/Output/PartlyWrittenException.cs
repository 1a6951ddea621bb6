namespace SiteGen.Cli.Output;

/// <summary>The disk failed when a part of the new site was in its place already.</summary>
/// <param name="message">What the output folder is like now.</param>
/// <param name="inner">What the disk said.</param>
internal sealed class PartlyWrittenException(string message, Exception inner) : IOException(message, inner);
