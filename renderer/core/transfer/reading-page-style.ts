import { type TagColour, tagColours } from "../model/tag-colour.ts";

/** As in the interface's tokens: on paper, and on a dark ground. */
const inks: Readonly<Record<TagColour, readonly [light: string, dark: string]>> = {
  ochre: ["#7e4f00", "#e1aa4b"],
  vermilion: ["#a02e0e", "#fe9a7d"],
  rose: ["#a22257", "#fe92b7"],
  plum: ["#853990", "#e09be9"],
  violet: ["#5d48af", "#b8a8ff"],
  blue: ["#1d599d", "#83b7f5"],
  cyan: ["#026176", "#65bfd5"],
  teal: ["#046453", "#5dc4ad"],
  green: ["#28661e", "#87c37a"],
  olive: ["#535f06", "#b1bc59"],
  brown: ["#7d4e30", "#deab89"],
  slate: ["#505b6a", "#aab7c6"],
};

const light = `color-scheme: light; --paper: #fdfcf9; --ink: #211e19; --ink-2: #5c564c; --line: #e2ddd2; ${tagInks(0)}`;
const dark = `color-scheme: dark; --paper: #1d1b18; --ink: #e8e2d6; --ink-2: #b0a899; --line: #302d28; ${tagInks(1)}`;

function tagInks(ground: 0 | 1): string {
  return Object.entries(inks)
    .map(([colour, pair]) => `--${colour}: ${pair[ground]};`)
    .join(" ");
}

const tagClasses = tagColours
  .map(({ colour, line }) => `.tag-${colour} { --tag: var(--${colour}); text-decoration-style: ${line}; }`)
  .join("\n");

/** The page's whole style. Hue belongs to tags; an untagged passage is marked in ink. */
export const readingPageStyle = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { ${light} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Literata, Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
main, body > header { max-width: 42rem; margin: 0 auto; padding: 0 1.5rem; }
body > header { padding-top: 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; font-weight: 600; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 4rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); font-weight: 600; }
h3 { font-size: 1.08rem; line-height: 1.4; margin: 2.2rem 0 .5rem; font-weight: 600; }
h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .3rem; }
a { color: inherit; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.by { margin: 0 0 .4rem; }
.quiet, dt, .by, .counts, nav { color: var(--ink-2); font: .84rem/1.5 Inter, "Helvetica Neue", Arial, sans-serif; }
h2 .quiet { font: inherit; font-style: italic; font-weight: 400; }
nav ol { list-style: none; margin: 1.5rem 0 0; padding: 0; }
nav li { padding: .15rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem; font: .84rem/1.5 Inter, "Helvetica Neue", Arial, sans-serif; }
dd { margin: 0; }
.siglum { display: inline-block; min-width: 1.4em; font-weight: 600; }
.text p { position: relative; margin: 0 0 .9em; white-space: pre-wrap; }
.text .number { position: absolute; inset-inline-start: -2.6rem; width: 2rem; text-align: end; color: var(--ink-2); font: .72rem/2.2 Inter, Arial, sans-serif; user-select: none; }
.text .headline { font-weight: 600; font-size: 1.15rem; }
mark { background: color-mix(in srgb, var(--tag, var(--ink)) 14%, transparent); color: inherit; text-decoration-line: underline; text-decoration-color: var(--tag, var(--ink-2)); text-decoration-thickness: 2px; text-underline-offset: .2em; }
.ref { color: var(--ink-2); font: .66rem/1 Inter, Arial, sans-serif; vertical-align: super; text-decoration: none; user-select: none; padding: 0 .1em; }
ol.passages { padding: 0; margin: 0; list-style: none; }
.coverage { margin-top: 1rem; }
ol.passages > li { margin: 0 0 1.3rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
blockquote { margin: 0 0 .2rem; white-space: pre-wrap; }
.chip { border-bottom: 2px solid var(--tag, var(--ink-2)); color: var(--ink); white-space: nowrap; }
.note { margin: .7rem 0 .7rem 1rem; font-size: .94rem; }
.mention { font-weight: 600; }
.note p { margin: 0 0 .4em; }
${tagClasses}
@media (max-width: 50rem) { .text .number { position: static; display: inline-block; width: auto; margin-inline-end: .5em; } }
@media print { body { font-size: 11pt; } h2 { break-before: page; } h3, .note, li { break-inside: avoid; } main, body > header { max-width: none; padding: 0 0 0 2.2rem; } nav { display: none; } }
`;
