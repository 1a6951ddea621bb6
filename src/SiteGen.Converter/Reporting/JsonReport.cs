using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>The report as data: every stretch of every dump with its account, and totals that balance.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report, one dump after the other.</summary>
    /// <param name="conversion">All dumps.</param>
    /// <param name="read">Reads a dump again.</param>
    /// <param name="output">Takes the bytes.</param>
    public static void Write(Conversion conversion, Func<string, InputFile> read, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        WriteTotals(json, conversion);
        WriteList(json, "setAside", conversion.Asides, aside =>
        {
            WriteLocation(json, aside.At);
            json.WriteString("reason", aside.Reason);
            json.WriteString("text", aside.Text);
        });
        WriteList(json, "tips", conversion.Tips, tip => WriteTip(json, tip, conversion));
        WriteList(json, "wantedPages", GapRanking.Of(conversion, int.MaxValue), page =>
        {
            json.WriteString("archive", page.Term);
            json.WriteNumber("page", page.Number);
            json.WriteString("asOf", Day(page.AsOf));
            WriteTexts(json, "wouldFill", page.Gaps.Select(Day));
        });
        WriteList(json, "diagnostics", conversion.Diagnostics, diagnostic =>
        {
            WriteLocation(json, diagnostic.Location);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("code", diagnostic.Code);
            json.WriteString("message", diagnostic.Message);
        });
        var ledger = new LedgerReader(conversion);
        WriteList(json, "dumps", conversion.Dumps, dump =>
        {
            WriteDump(json, dump, ledger, read);
            json.Flush();
        });
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteTotals(Utf8JsonWriter json, Conversion conversion)
    {
        var totals = LedgerTotals.Of(conversion);
        json.WriteStartObject("totals");
        json.WriteNumber("dumps", conversion.Dumps.Length);
        json.WriteNumber("characters", conversion.Dumps.Sum(dump => dump.Characters));
        json.WriteNumber("booked", totals.Sum);
        json.WriteBoolean("balanced", LedgerTotals.IsBalanced(conversion));
        WriteAccounts(json, totals);
        json.WriteEndObject();
    }

    private static void WriteTip(Utf8JsonWriter json, Tip tip, Conversion conversion)
    {
        json.WriteString("path", tip.Path);
        json.WriteString("title", tip.Post.Title);
        json.WriteString("published", tip.Post.Published is { } date ? Day(date) : null);
        json.WriteString("recovered", tip.Post.Recovered == Recovery.Full ? "full" : "excerpt");
        json.WriteString("textAt", tip.TextAt.ToString());
        json.WriteBoolean("proven", !conversion.Differences.ContainsKey(tip.Path));
        WriteTexts(json, "sources", tip.Post.Sources);
        if (tip.OtherTexts.Length > 0)
            WriteList(json, "otherTexts", tip.OtherTexts, text =>
            {
                WriteLocation(json, text.At);
                json.WriteString("text", text.Raw);
            });
        if (tip.LostLinks.Length > 0)
            WriteList(json, "lostLinks", tip.LostLinks, link =>
            {
                WriteLocation(json, link.At);
                json.WriteString("words", link.Words);
            });
    }

    private static void WriteDump(Utf8JsonWriter json, DumpRecord dump, LedgerReader ledger, Func<string, InputFile> read)
    {
        json.WriteString("file", dump.Path);
        json.WriteNumber("characters", dump.Characters);
        if (dump.Skipped is { } why)
            json.WriteString("skipped", why);
        WriteAccounts(json, dump.Totals);
        if (dump.Skipped is not null)
            return;
        WriteList(json, "ledger", ledger.Read(read(dump.Path)), line =>
        {
            json.WriteNumber("line", line.Entry.Line);
            json.WriteNumber("start", line.Entry.Start);
            json.WriteNumber("end", line.Entry.End);
            json.WriteString("account", AccountNames.Of(line.Entry.Account));
            json.WriteString("rule", line.Entry.Rule);
            if (line.Tip is not null)
                json.WriteString("tip", line.Tip);
            json.WriteString("fate", line.Fate);
        });
    }

    private static void WriteAccounts(Utf8JsonWriter json, Totals totals)
    {
        json.WriteStartObject("accounts");
        foreach (var account in Enum.GetValues<Account>())
            json.WriteNumber(AccountNames.Of(account), totals[account]);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location at)
    {
        json.WriteString("file", at.File);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Day(DateOnly date) => $"{date:O}";
}
