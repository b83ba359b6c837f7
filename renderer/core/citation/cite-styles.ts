import type { CitationFacts, CitedFact } from "./citation-facts.ts";
import { apaDate, apaYear, bracketed, chicagoDate, mlaDate } from "./cited-date.ts";
import type { CitedPiece, CitedQuotation } from "./cited-line.ts";
import { styledPlace, variorumPlace } from "./cited-place.ts";

/** From so many words on a style sets a quotation off as a block. MLA counts more than four lines, which is about fifty words. */
const blockFrom = { chicago: 100, apa: 40, mla: 51 } as const;

/** “…” (A ¶ 2). */
export function citeShort(facts: CitationFacts): CitedQuotation {
  return inline(facts, [`(${facts.siglum} ${variorumPlace(facts.place)})`]);
}

/**
 * A note by the Chicago Manual of Style: author, “headline,” *outlet*, date, paragraph. Author is the byline as printed, else the
 * agency; an unknown date is "n.d."
 */
export function citeChicago(facts: CitationFacts): CitedQuotation {
  const { author, headline, firstWords, outlet, published, place } = facts;
  const title = headline === null ? `untitled report beginning “${firstWords},”` : `“${inBrackets(headline)},”`;
  const where = styledPlace(place, { one: "para.", several: "paras.", dash: "–" });
  const rest = [published === null ? "n.d." : chicagoDate(published), where].filter((part) => part !== "").join(", ");
  const source: readonly CitedPiece[] = [
    ...(author === null ? [] : [`${inBrackets(author)}, `]),
    `${title} `,
    ...(outlet === null ? [] : [{ italic: inBrackets(outlet) }, ", "]),
    `${rest} (${facts.siglum}).`,
  ];
  return { ...block(facts, blockFrom.chicago), after: [], source };
}

/** The American Psychological Association, 7th edition: author, year and paragraph behind the words, the reference below. */
export function citeApa(facts: CitationFacts): CitedQuotation {
  const { author, headline, firstWords, outlet, published, place } = facts;
  const untitled = `[Report beginning “${firstWords}”]`;
  const name = author === null ? null : inBrackets(author);
  const title = headline === null ? untitled : inBrackets(headline);
  const inText = name ?? (headline === null ? untitled : `“${title},”`);
  const year = published === null ? "n.d." : apaYear(published);
  const where = styledPlace(place, { one: "para.", several: "paras.", dash: "–" });
  const comma = inText.endsWith(",”") ? " " : ", ";
  const date = `(${published === null ? "n.d." : apaDate(published)}).`;
  const source: readonly CitedPiece[] = [
    name === null ? `${stopped(title)} ${date}` : `${stopped(name)} ${date} ${stopped(title)}`,
    ...(outlet === null ? [] : [" ", { italic: inBrackets(outlet) }, "."]),
    ` (${facts.siglum})`,
  ];
  const after = [`(${inText}${comma}${[year, where].filter((part) => part !== "").join(", ")})`];
  return { ...block(facts, blockFrom.apa), after, source };
}

/** The Modern Language Association, 9th edition. An unknown date is left out. */
export function citeMla(facts: CitationFacts): CitedQuotation {
  const { author, headline, firstWords, outlet, published, place } = facts;
  const name = author === null ? null : inBrackets(author);
  const untitled = `Report beginning “${firstWords}”`;
  const where = styledPlace(place, { one: "par.", several: "pars.", dash: "-" });
  const inText = name ?? (headline === null ? untitled : `“${inBrackets(headline)}${where === "" ? "" : ","}”`);
  const comma = where === "" ? "" : inText.endsWith(",”") ? " " : ", ";
  const date = published === null ? "" : mlaDate(published);
  const source: readonly CitedPiece[] = [
    ...(name === null ? [] : [`${stopped(name)} `]),
    headline === null ? `${untitled}.` : `“${stopped(inBrackets(headline))}”`,
    ...(outlet === null ? [] : [" ", { italic: inBrackets(outlet) }, date === "" ? "." : ","]),
    ...(date === "" ? [] : [` ${date}.`]),
    ` (${facts.siglum})`,
  ];
  return { ...block(facts, blockFrom.mla), after: [`(${inText}${comma}${where})`], source };
}

function inline(facts: CitationFacts, after: readonly CitedPiece[]): CitedQuotation {
  return { isBlock: false, words: facts.words, after, source: [] };
}

function block({ words }: CitationFacts, from: number): Pick<CitedQuotation, "isBlock" | "words"> {
  return { words, isBlock: words.split(/\s+/u).length >= from };
}

function inBrackets({ text, isInferred }: CitedFact): string {
  return bracketed({ basis: isInferred ? "inferred" : "given" }, text);
}

/** With a full stop, unless it ends with a sign that stands for one. */
function stopped(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}
