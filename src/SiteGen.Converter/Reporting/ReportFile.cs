namespace SiteGen.Converter.Reporting;

/// <summary>A file of the report.</summary>
/// <param name="Path">Where, inside the report's folder, with <c>/</c> between folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Path, ReadOnlyMemory<byte> Content);
