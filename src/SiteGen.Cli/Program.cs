using System.CommandLine;
using SiteGen.Cli.Converting;

return new RootCommand("SiteGen") { ConvertCommand.Create() }.Parse(args).Invoke();
