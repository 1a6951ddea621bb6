using System.Globalization;
using SiteGen.Statiq;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;

// Dates in addresses are dates of the blog, and of no machine's calendar.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// CreateWeb would bring twelve pipelines that render the blog a second time, in Statiq's own way.
return await Bootstrapper.Factory
    .CreateDefaultWithout(args, DefaultFeatures.Pipelines)
    .AddHostingCommands()
    .SetOutputPath("output-statiq") // Statiq empties it, and output/ belongs to our own program.
    .AddPipeline<Inputs>()
    .AddPipeline<Plan>()
    .AddPipeline<Posts>()
    .AddPipeline<Pages>()
    .AddPipeline<Archives>()
    .AddPipeline<SiteGen.Statiq.Index>()
    .AddPipeline<Feeds>()
    .AddPipeline<Assets>()
    .RunAsync();
