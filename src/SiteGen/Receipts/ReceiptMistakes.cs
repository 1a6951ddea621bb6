using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Receipts;

/// <summary>What can be wrong with a receipt: SG18xx.</summary>
internal static class ReceiptMistakes
{
    public static Diagnostic NoReceipt(Location at, string why) => Error(
        "SG1801", at, $"this is not a receipt of a site: {why}",
        "name a folder that a build has written, its receipt.json, or the address of a site that this program has built");
}
