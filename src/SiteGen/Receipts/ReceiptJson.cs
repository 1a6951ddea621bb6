using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SiteGen.Receipts;

/// <summary><see cref="ReceiptChanges"/> as JSON for scripts; docs/publishing.md describes it.</summary>
public static class ReceiptJson
{
    /// <summary>Writes the changes.</summary>
    public static string Write(ReceiptChanges changes)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(changes, json);
        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private static void Write(ReceiptChanges changes, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("old", changes.Old.Site.AbsoluteUri);
        json.WriteString("new", changes.New.Site.AbsoluteUri);
        json.WriteBoolean("loss", changes.IsLoss);
        Rows("added", changes.Added, entry => Write(entry, json));
        Rows("changed", changes.Changed, pair => Pair(pair));
        Rows("moved", changes.Moved, pair => Pair(pair));
        Rows("gone", changes.Gone, gone =>
        {
            Write(gone.Entry, json);
            json.WriteString("redirectedTo", gone.RedirectedTo);
            json.WriteBoolean("meant", gone.IsMeant);
            json.WriteBoolean("lost", gone.IsLost);
        });
        Rows("changedIds", changes.ChangedIds, pair =>
        {
            Pair(pair);
            json.WriteString("oldId", pair.Old.Id);
            json.WriteString("newId", pair.New.Id);
        });
        Rows("feeds", changes.Feeds, feed =>
        {
            json.WriteString("url", feed.Url);
            Rows("added", feed.Added, entry => Write(entry, json));
            Rows("changed", feed.Changed, entry => Write(entry, json));
            Rows("seenTwice", feed.SeenTwice, entry => Write(entry, json));
        });
        Rows("newRedirects", changes.NewRedirects, Redirect);
        Rows("lostRedirects", changes.LostRedirects, Redirect);
        if (changes.ChangedAround is { } around)
            json.WriteNumber("changedAroundText", around);
        json.WriteEndObject();

        void Rows<T>(string name, IEnumerable<T> rows, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var row in rows)
            {
                json.WriteStartObject();
                write(row);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        void Pair(ChangedEntry pair)
        {
            Write(pair.New, json);
            json.WriteString("oldUrl", pair.Old.Url);
            json.WriteString("oldTitle", pair.Old.Title);
            json.WriteNumber("oldWords", pair.Old.Words);
        }

        void Redirect(ReceiptRedirect redirect)
        {
            json.WriteString("from", redirect.From);
            json.WriteString("to", redirect.To);
        }
    }

    private static void Write(ReceiptEntry entry, Utf8JsonWriter json)
    {
        json.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteNumber("words", entry.Words);
    }
}
