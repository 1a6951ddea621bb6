using System.Globalization;
using SiteGen.Bench.Dumps;

// Makes a folder of dumps to measure the converter with: DumpGenerator FOLDER [DUMPS] [TIPS]
if (args.Length is 0 or > 3)
{
    Console.Error.WriteLine("usage: DumpGenerator FOLDER [DUMPS, 100000] [TIPS, 2800]");
    return 2;
}
var folder = args[0];
var dumps = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var blog = new Blog(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2_800);
Directory.CreateDirectory(folder);
Parallel.For(0, dumps, number =>
{
    // As many files in one folder as in a download of the real thing: a thousand.
    var part = Path.Join(folder, $"{number / 1000:D4}");
    Directory.CreateDirectory(part);
    File.WriteAllText(Path.Join(part, $"{number:D6}.txt"), DumpPage.Write(blog, number));
});
return 0;
