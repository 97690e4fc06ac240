// The look of the page: paper and ink, two accents, day and night, screen and print.

import { Markup } from './markup';

const DAY = `--paper:#fbfaf6;--sheet:#fff;--ink:#1b2530;--soft:#56616d;--line:#dfdcd3;--grid:#ebe8e0;
--teal:#0f6e67;--teal-rgb:15 110 103;--amber:#a85b08;--amber-rgb:196 112 20;--slate:#4d6a8f;--good:#0f6e67;--bad:#a52a2a`;
const NIGHT = `--paper:#11161b;--sheet:#171d23;--ink:#e6e9eb;--soft:#a1acb6;--line:#2c353e;--grid:#242c34;
--teal:#62c8bd;--teal-rgb:98 200 189;--amber:#eba553;--amber-rgb:235 165 83;--slate:#8eadd6;--good:#62c8bd;--bad:#ff9a8f`;

const SHADES = [0.08, 0.16, 0.25, 0.35, 0.46]
  .map(
    (opacity, i) =>
      `.heat .w${i + 1}{background:rgb(var(--teal-rgb)/${opacity})}.heat .c${i + 1}{background:rgb(var(--amber-rgb)/${opacity})}`,
  )
  .join('');

/** The style sheet of the page. */
export const style = new Markup(`
:root{color-scheme:light dark;${DAY}}
@media (prefers-color-scheme:dark){:root{${NIGHT}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:1080px;margin:0 auto;padding:0 28px}
h1,h2{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-weight:600;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.9rem,5vw,2.9rem);line-height:1.12;letter-spacing:-.015em;margin:.1em 0 .3em}
h2{font-size:1.65rem;line-height:1.2;margin:0 0 .35em;letter-spacing:-.01em}
h3{font-size:1rem;font-weight:650;margin:0 0 .4em}
p{margin:0 0 1em;max-width:68ch}
.soft,caption,.note{color:var(--soft)}
.note{font-size:.87rem}
header{padding-top:52px}
.over{font-size:.78rem;letter-spacing:.12em;text-transform:uppercase;color:var(--teal);font-weight:650;margin:0}
.lede{font-size:1.12rem;color:var(--soft);max-width:60ch}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;padding:12px 0;margin-top:26px;border-block:1px solid var(--line);font-size:.92rem}
a{color:var(--teal);text-underline-offset:3px;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--teal);outline-offset:3px}
.verdict{display:flex;gap:12px;align-items:baseline;border-left:4px solid var(--good);background:var(--sheet);padding:13px 18px;margin:22px 0;max-width:none;border-radius:0 6px 6px 0}
.verdict.bad{border-color:var(--bad)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:18px 24px;margin:26px 0 0}
.facts dt{font-size:.83rem;color:var(--soft)}
.facts dd{margin:0;font:600 1.7rem/1.15 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-variant-numeric:lining-nums tabular-nums}
section{padding:40px 0 0}
section+section{border-top:1px solid var(--line);margin-top:14px}
.grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 48px}
.block{margin:0 0 34px;min-width:0}figure.block{margin-inline:0}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{caption-side:top;text-align:left;padding:0 0 10px;font-size:.87rem;line-height:1.45}
caption b{display:block;color:var(--ink);font-size:1rem;font-weight:650}
th,td{padding:4px 10px 4px 0;text-align:left;font-weight:400;vertical-align:middle}
thead th{font-size:.8rem;color:var(--soft);border-bottom:1px solid var(--line);vertical-align:bottom}
tbody tr{border-bottom:1px solid var(--grid)}
tbody th{overflow-wrap:anywhere}
.dots{width:38%}.ages{width:15%;padding-left:18px}
.bars{table-layout:fixed}.bars thead th:first-child{width:32%}.bars thead .n{width:21%}
.together{white-space:nowrap}
.n{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
td.plot,th.plot{padding-inline:8px 16px}
svg{display:block;width:100%;overflow:visible;font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg text{fill:var(--soft)}
.rule{stroke:var(--grid)}.axis{stroke:var(--line)}
.bar{fill:var(--teal)}.bar2{fill:var(--slate)}.faint{fill:rgb(var(--teal-rgb)/.32)}
.stem{stroke:rgb(var(--teal-rgb)/.4);stroke-width:2}
.dot{fill:var(--teal)}.ring{fill:none;stroke:var(--amber);stroke-width:1.75}
.tick{stroke:var(--amber);stroke-width:2.5}
.whisker{stroke:var(--soft)}.box{fill:rgb(var(--teal-rgb)/.18);stroke:var(--teal)}.median{stroke:var(--teal);stroke-width:2.5}
.has .box{fill:rgb(var(--amber-rgb)/.2);stroke:var(--amber)}.has .median{stroke:var(--amber)}
.key{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:.87rem;color:var(--soft);margin:0 0 12px}
.key span{display:inline-flex;gap:7px;align-items:center}
.key svg{width:18px;height:14px;flex:none}
.scroll{overflow-x:auto;overscroll-behavior-x:contain}
.aside{font-size:.87rem;color:var(--soft);margin:0 0 12px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.heat{width:auto;border-collapse:separate;border-spacing:2px;font-size:.83rem}
.heat tbody tr{border:0}
.heat td{padding:4px 6px;min-width:42px;text-align:center;border-radius:3px;background:var(--sheet)}
.heat td.none{color:var(--soft);background:none}
.heat thead th{border:0;padding:0 4px 6px;text-align:center}
.heat tbody th,.heat thead th:first-child{position:sticky;left:0;background:var(--paper);padding:3px 10px 3px 0;text-align:left;min-width:112px;max-width:210px;overflow-wrap:break-word}
.tall thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:170px;overflow-wrap:anywhere;text-align:left}
${SHADES}
.warnings{padding:0;margin:0;list-style:none}
.warnings li{border-left:4px solid var(--amber);background:var(--sheet);padding:10px 16px;margin:0 0 8px;border-radius:0 6px 6px 0;overflow-wrap:anywhere}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
td code{color:var(--soft)}
details{margin-top:12px}summary{cursor:pointer;color:var(--teal);font-size:.9rem}
footer{padding-block:26px 60px;margin-top:44px;font-size:.87rem;color:var(--soft)}
footer dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 20px;margin:0;border-top:1px solid var(--line);padding-top:22px}
footer dd{margin:0;color:var(--ink);overflow-wrap:anywhere}
@media (max-width:720px){
body{font-size:14.5px}main,header,footer{padding-inline:18px}header{padding-top:32px}
.grid{grid-template-columns:minmax(0,1fr)}.wide{display:none}section{padding-top:34px}
th,td{padding-right:7px}td.plot,th.plot{padding-inline:2px 10px}
.facts{grid-template-columns:repeat(auto-fit,minmax(104px,1fr))}.facts dd{font-size:1.4rem}
.dots{width:27%}.heat tbody th{max-width:136px}}
@media print{
:root{${DAY};--paper:#fff}body{font-size:10.5pt}nav{display:none}main,header,footer{max-width:none;padding-inline:0}header{padding-top:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.grid{display:block;columns:2;column-gap:10mm}.dots{width:32%}details{display:none}.facts{grid-template-columns:repeat(4,1fr)}
.block,tr,.verdict,.facts,footer{break-inside:avoid}.block:has(tr:nth-child(24)){break-inside:auto}h2,caption{break-after:avoid}.scroll{overflow:visible}
section{padding-top:14px}section+section{margin-top:0}.block{margin-bottom:20px}}
`);
