using System.Text;
using SiteGen.Converter;
using SiteGen.Converter.Reporting;

namespace SiteGen.Cli.Converting;

/// <summary>The folder for the report: a page for people, and the same as data.</summary>
internal sealed record ReportFolder(string Folder)
{
    public const string Page = "report.html";

    public const string Data = "report.json";

    public void Write(Conversion conversion, DumpFolder dumps)
    {
        Directory.CreateDirectory(Folder);
        using (var page = new StreamWriter(Path.Join(Folder, Page), append: false, new UTF8Encoding(false)))
            HtmlReport.Write(conversion, page);
        using var data = File.Create(Path.Join(Folder, Data));
        JsonReport.Write(conversion, dumps.Read, data);
    }
}
