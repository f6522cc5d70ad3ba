/// How a page looks: on a phone, a laptop and A4, by day and by night.
enum HTMLStyle {
  static let css = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1d2129;--soft:#5b6472;--line:#d9dde3;\
    --band:#f5f6f8;--bar:#2b5c8a;--behind:#b4552d;--rest:#e6e9ee;--mark:#1d2129;\
    --l1:#cfdfec;--l2:#94b8d4;--l3:#5588b2;--l4:#2b5c8a;--on:#fff;\
    --p0:#2b5c8a;--p1:#6f9fc4;--p2:#b4552d;--p3:#d9a441;--p4:#5f7d4f;--p5:#8a8f98}
    @media (prefers-color-scheme:dark){:root{--paper:#15181d;--ink:#e4e7ec;--soft:#9aa4b2;\
    --line:#343a44;--band:#1d2128;--bar:#6ea5d4;--behind:#e08a5f;--rest:#2b313a;--mark:#f2f4f7;\
    --l1:#22384b;--l2:#2f567a;--l3:#4a80ae;--l4:#7fb4e0;--on:#10141a;\
    --p0:#6ea5d4;--p1:#3f6e95;--p2:#e08a5f;--p3:#d9b45f;--p4:#8fb07c;--p5:#6a717d}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,\
    "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    :lang(zh-Hans) body,body:lang(zh-Hans){font-family:"PingFang SC","Hiragino Sans GB",\
    "Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",\
    system-ui,sans-serif;line-height:1.75}
    main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 4rem}
    h1{font-size:1.6rem;line-height:1.35;margin:0 0 1.25rem;padding-bottom:.75rem;\
    border-bottom:2px solid var(--ink);text-wrap:balance}
    h2{font-size:1.1rem;line-height:1.4;margin:2.25rem 0 .6rem;break-after:avoid}
    p,ul,ol{margin:.5rem 0}
    ul,ol{padding-left:1.3rem}
    li{margin:.2rem 0}
    p,li,figcaption{overflow-wrap:anywhere}
    td,th{overflow-wrap:break-word}
    tbody th{min-width:5.2em}
    .wide{overflow-x:auto;margin:.9rem 0}
    table{border-collapse:collapse;width:100%;font-size:.925rem;line-height:1.5;\
    font-variant-numeric:tabular-nums}
    th,td{padding:.38rem .6rem;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--line)}
    thead th{font-weight:600;color:var(--soft);border-bottom:1px solid var(--soft);\
    vertical-align:bottom}
    tbody th{font-weight:400}
    .sum th,.sum td{font-weight:600;border-top:1px solid var(--soft)}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal}
    dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));\
    margin:1rem 0 1.5rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
    dl div{padding:.7rem .9rem .7rem 0}
    dt{color:var(--soft);font-size:.85rem}
    dd{margin:0}
    dd b{display:block;font-size:1.35rem;line-height:1.4;font-weight:600;\
    font-variant-numeric:tabular-nums}
    dd small{color:var(--soft);font-size:.82rem}
    figure{margin:1.25rem 0;break-inside:avoid}
    figcaption{font-weight:600;font-size:.95rem;margin-bottom:.5rem}
    figure p{color:var(--soft);font-size:.875rem}
    figure td,figure tbody th{border:0;padding-top:.2rem;padding-bottom:.2rem;vertical-align:middle}
    figure .b{width:45%}
    td.b{width:20%;vertical-align:middle}
    svg{display:block;width:100%}
    .b svg{height:.85rem}
    .bar{fill:var(--bar)}.late{fill:var(--behind)}.bed{fill:var(--rest)}
    .mark{fill:var(--mark)}
    .l0{fill:var(--rest)}.l1{fill:var(--l1)}.l2{fill:var(--l2)}.l3{fill:var(--l3)}\
    .l4{fill:var(--l4)}.off{fill:none}
    .week{max-width:24rem}
    .week text{font-size:13px;text-anchor:middle;fill:var(--ink);font-family:inherit}
    .week .d{font-size:9px;text-anchor:start;fill:var(--soft)}
    .week .h{fill:var(--soft);font-size:12px}
    .week .e{fill:var(--on)}.week .de{font-size:9px;text-anchor:start;fill:var(--on)}
    .year svg{height:.95rem;min-width:15rem}
    .year th,.year td{padding-top:.1rem;padding-bottom:.1rem}
    .year th{width:2.2rem;min-width:2.2rem}.year td.n{width:3.5rem}
    .line svg{height:7rem}
    .line .names{margin-top:.3rem;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;font-size:.75rem;\
    color:var(--soft);text-align:center;font-variant-numeric:tabular-nums;line-height:1.35}
    .line .names b{display:block;font-weight:600;color:var(--ink)}
    .parts svg{height:1.4rem}
    .p0{fill:var(--p0)}.p1{fill:var(--p1)}.p2{fill:var(--p2)}.p3{fill:var(--p3)}\
    .p4{fill:var(--p4)}.p5{fill:var(--p5)}
    .key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;font-size:.875rem}
    .key li{display:flex;align-items:center;gap:.4rem;margin:0}
    .key svg{width:.85rem;height:.85rem;flex:none}
    .notes{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line);\
    color:var(--soft);font-size:.85rem}
    .notes+.notes{margin-top:.3rem;padding-top:0;border:0}
    .trace{color:var(--soft);font-size:.8em;font-variant-numeric:tabular-nums}
    @media (max-width:34rem){body{font-size:15px}main{padding:1.25rem 1rem 3rem}\
    h1{font-size:1.35rem}table{font-size:.82rem}th,td{padding-left:.3rem;padding-right:.3rem}figure .b{width:34%}\
    .line .many b{display:none}.line .many{font-size:.56rem}dd b{font-size:1.15rem}\
    thead th{hyphens:auto;-webkit-hyphens:auto}}
    @page{size:A4;margin:18mm 17mm 16mm}
    @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#c5c9cf;\
    --bar:#2b5c8a;--behind:#b4552d;--rest:#e6e9ee;--mark:#000;--l1:#cfdfec;--l2:#94b8d4;\
    --l3:#5588b2;--l4:#2b5c8a;--on:#fff}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{font-size:10.5pt}main{max-width:none;padding:0}h1{font-size:16pt}h2{font-size:12pt;\
    margin-top:14pt}.wide{overflow:visible}.b svg,.year svg{height:9pt}tr,li,dl div{break-inside:avoid}\
    thead{display:table-header-group}p{orphans:3;widows:3}}
    """
}
