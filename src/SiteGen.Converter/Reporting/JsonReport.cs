using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// The report as data: totals that balance, doubts and tips in one file, and a file for each dump with every stretch of it
/// and the account that has it.
/// </summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Thousands of files that only programs read.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What concerns all dumps together.</summary>
    public static ReportFile Index(ReportContext context, IReadOnlyDictionary<string, Boundaries> boundaries) => Write(ReportNames.IndexData, Readable, json =>
    {
        var conversion = context.Conversion;
        WriteTotals(json, conversion);
        WriteList(json, "doubts", context.Review.Open, doubt => WriteDoubt(json, doubt));
        WriteList(json, "accepted", context.Review.Accepted, pair =>
        {
            WriteDoubt(json, pair.Doubt);
            json.WriteString("because", pair.Acceptance.Because);
        });
        WriteList(json, "setAside", conversion.Asides, aside =>
        {
            WriteLocation(json, aside.At);
            json.WriteString("reason", aside.Reason);
            json.WriteString("text", aside.Text);
        });
        WriteList(json, "tips", conversion.Tips, tip => WriteTip(json, tip, conversion, boundaries.GetValueOrDefault(tip.Path)));
        WriteList(json, "wantedPages", GapRanking.Of(conversion, int.MaxValue), page =>
        {
            json.WriteString("archive", page.Term);
            json.WriteNumber("fromPage", page.From);
            json.WriteNumber("toPage", page.To);
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
        WriteList(json, "dumps", conversion.Dumps, dump =>
        {
            json.WriteString("file", dump.Path);
            if (dump.IsOpened)
                json.WriteString("data", ReportNames.OfDump(dump.Path) + ".json");
            json.WriteNumber("characters", dump.Characters);
            if (dump.Skipped is { } why)
                json.WriteString("skipped", why);
            WriteAccounts(json, dump.Totals);
        });
    });

    /// <summary>Every stretch of a dump.</summary>
    public static ReportFile OfDump(DumpRecord dump, IReadOnlyList<LedgerLine> lines) => Write(ReportNames.OfDump(dump.Path) + ".json", Compact, json =>
    {
        json.WriteString("file", dump.Path);
        json.WriteNumber("characters", dump.Characters);
        if (dump.Skipped is { } why)
            json.WriteString("skipped", why);
        WriteAccounts(json, dump.Totals);
        WriteList(json, "ledger", lines, line =>
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
    });

    private static ReportFile Write(string path, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return new ReportFile(path, output.WrittenMemory);
    }

    private static void WriteDoubt(Utf8JsonWriter json, Doubt doubt)
    {
        WriteLocation(json, doubt.At);
        json.WriteString("code", doubt.Code);
        json.WriteString("hash", doubt.Hash);
        json.WriteString("text", doubt.Text);
        json.WriteString("decision", doubt.Decision);
        json.WriteString("rule", doubt.Rule);
        WriteTexts(json, "alternatives", doubt.Alternatives);
        if (doubt.Tip is not null)
            json.WriteString("tip", doubt.Tip);
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

    private static void WriteTip(Utf8JsonWriter json, Tip tip, Conversion conversion, Boundaries? boundaries)
    {
        json.WriteString("path", tip.Path);
        json.WriteString("title", tip.Post.Title);
        json.WriteString("published", tip.Post.Published is { } date ? Day(date) : null);
        json.WriteString("recovered", tip.Post.Recovered == Recovery.Full ? "full" : "excerpt");
        json.WriteString("textAt", tip.TextAt.ToString());
        json.WriteBoolean("proven", !conversion.Differences.ContainsKey(tip.Path));
        if (boundaries is not null)
        {
            json.WriteBoolean("boundariesAreSure", boundaries.AreSure);
            json.WriteString("begins", boundaries.Start);
            json.WriteString("ends", boundaries.End);
        }
        WriteTexts(json, "sources", tip.Sources);
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
