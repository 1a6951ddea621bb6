namespace SiteGen.Converter.Reporting;

/// <summary>The style sheet of the report: readable at 400 px, in light and dark, and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--line:#8886;--good:#2a7f4f;--part:#d9a441;--bad:#b3261e;--mark:#fff3bf}
        @media(prefers-color-scheme:dark){:root{--good:#6cc794;--bad:#ff8a80;--mark:#4a3f10}}
        *{box-sizing:border-box}
        body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
        h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem}h3{font-size:1rem;margin:0}
        a{color:inherit}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line);min-width:5rem}
        th{overflow-wrap:normal;white-space:nowrap}
        .n{text-align:right;font-variant-numeric:tabular-nums}
        .good{color:var(--good)}.bad{color:var(--bad);font-weight:600}
        .at{color:GrayText;margin:.25rem 0}
        .doubt{border:1px solid var(--line);border-left:.3rem solid var(--bad);border-radius:.3rem;padding:.75rem;margin:1rem 0}
        .doubt p{margin:.25rem 0}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem;margin:.75rem 0}
        figure{margin:0;min-width:0;border:1px solid var(--line);border-radius:.3rem;padding:.5rem}
        figcaption{font-weight:600;border-bottom:1px solid var(--line);margin-bottom:.25rem}
        .row{display:grid;grid-template-columns:3.2rem minmax(0,1fr);gap:.5rem}
        .row>a,.row>b{text-align:right;color:GrayText;font-weight:400;text-decoration:none;font-variant-numeric:tabular-nums;user-select:none}
        .row>span{white-space:pre-wrap}
        .marked,.row:target{background:var(--mark)}
        .quote{white-space:pre-wrap}
        .command{white-space:pre-wrap;background:#8882;padding:.5rem;border-radius:.3rem;margin:.25rem 0 0;user-select:all}
        .part{margin:1rem 0 .25rem;border-top:1px solid var(--line);padding-top:.5rem;font-weight:400}
        .part small{color:GrayText}
        .account{font-weight:600}
        .a-set-aside,.a-unreadable{color:var(--bad)}
        .a-body,.a-sidebar-excerpt{color:var(--good)}
        .weeks{width:auto}.weeks td,.weeks th{padding:0;border:0;min-width:0;font-size:.75rem}
        .weeks td{width:.9rem;height:.9rem;text-align:center}.weeks th{padding-right:.5rem}
        .w2{background:var(--good);color:Canvas}.w1{background:var(--part);color:#000}.w0{opacity:.5}

        """;
}
