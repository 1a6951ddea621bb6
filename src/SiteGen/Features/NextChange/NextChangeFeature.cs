using System.Globalization;
using SiteGen.Addresses;
using SiteGen.Text;

namespace SiteGen.Features.NextChange;

/// <summary>
/// When the site has to be built again: <c>/next-change.txt</c> has one line, the first moment of the day on which the
/// next tip or comment is due (RFC 3339), or <c>never</c>. A scheduled job asks the live site for it, so that it need remember
/// nothing and know no time zone.
/// </summary>
internal sealed class NextChangeFeature : Feature
{
    public static SitePath Path { get; } = SitePath.Of("next-change.txt");

    public override void Plan(PlanContext context)
    {
        var line = context.ChangesOn is { } day
            ? BeginningOf(day, TimeZoneInfo.FindSystemTimeZoneById(context.Site.Config.TimeZone))
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : "never";
        context.AddFile(new InputFile(Path.Value, line + "\n") { Origin = context.Site.Config.Location.File });
        context.AddHeader(Path.Url, "X-Robots-Tag", "noindex");
    }

    /// <summary>The first moment of a day. Where clocks go forward at midnight, the day begins an hour late.</summary>
    internal static DateTimeOffset BeginningOf(DateOnly day, TimeZoneInfo zone)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(time))
            time = time.AddMinutes(15);
        // Where midnight comes twice, the first is with the larger offset.
        return new DateTimeOffset(time, zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time));
    }
}
