using System.CommandLine.Parsing;
using System.Globalization;

namespace SiteGen.Cli;

/// <summary>Reads values of options, with messages that speak of the option and not of .NET types.</summary>
internal static class OptionParsers
{
    /// <summary>A parser for one word of several.</summary>
    public static Func<ArgumentResult, T> Choice<T>()
        where T : struct, Enum => result =>
        {
            var text = result.Tokens.Single().Value;
            foreach (var value in Enum.GetValues<T>())
            {
                if (string.Equals($"{value}", text, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
            var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant());
            result.AddError($"'{text}' is none of {string.Join(", ", names)}");
            return default;
        };

    /// <summary>Checks that a text is one of several.</summary>
    /// <param name="words">What it may be.</param>
    public static Action<SymbolResult> OneOf(params string[] words) => result =>
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            result.AddError($"'{token.Value}' is none of {string.Join(", ", words)}");
    };

    /// <summary>A parser for a number.</summary>
    /// <param name="min">The least that is meant.</param>
    /// <param name="max">The most.</param>
    /// <param name="explanation">What the number is, such as <c>a port is a number from 1 to 65535</c>.</param>
    public static Func<ArgumentResult, int> Number(int min, int max, string explanation) => result =>
    {
        var text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        result.AddError($"'{text}' won't do: {explanation}");
        return min;
    };
}
