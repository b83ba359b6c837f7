import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addReport,
  citeHighlight,
  citeStretch,
  hashOf,
  type QuotationStyle,
  quotationStyles,
  type ReportedDate,
  type ReportMetadata,
  type ReportView,
  viewOf,
} from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const reader = new Replica("reader", 1_000);
reader.join(samples());
const sample = (siglum: string) => {
  const found = viewOf(reader.library).reports.find((one) => one.siglum === siglum);
  if (found === undefined) throw new Error(`no report ${siglum}`);
  return found;
};

/** A report that somebody described, alone in its library. */
function report(text: string, metadata: ReportMetadata = {}): ReportView {
  const alone = new Replica("alone", 1_000);
  const origin = { name: null, hash: hashOf(utf8(text)), encoding: "utf-8", isEncodingCertain: true };
  alone.run((library) => addReport(library, { draft: { text, origin }, metadata }));
  const [found] = viewOf(alone.library).reports;
  if (found === undefined) throw new Error("no report");
  return found;
}

function cite(view: ReportView, style: QuotationStyle, from: string, to = from) {
  const { text } = view.edition;
  return citeStretch(view, { start: text.indexOf(from), end: text.indexOf(to) + to.length }, style);
}

const given = { basis: "given" } as const;
const day = (from: string, to = from, granularity: ReportedDate["granularity"] = "day") =>
  ({ from, to, granularity, ...given }) as const;
const story = report("The bridge fell\nAt least 14 died, officials said.\nThe river rose.", {
  headline: { value: "The bridge fell", ...given },
  byline: { value: "Jane Doe", ...given },
  outlet: { value: "Daily Example", ...given },
  published: day("2022-10-05"),
});

describe("a quotation with its source", () => {
  test("is written in each style with siglum and paragraph, and with what is known", () => {
    const all = quotationStyles.map(({ style }) => cite(story, style, "At least 14 died").text);
    expect(all).toEqual([
      "“At least 14 died” — A · The bridge fell, Daily Example, ¶ 1, published 5 Oct 2022",
      "“At least 14 died” (A ¶ 1)",
      "“At least 14 died”\n\nJane Doe, “The bridge fell,” Daily Example, October 5, 2022, para. 1 (A).",
      "“At least 14 died” (Jane Doe, 2022, para. 1)\n\nJane Doe. (2022, October 5). The bridge fell. Daily Example. (A)",
      "“At least 14 died” (Jane Doe, par. 1)\n\nJane Doe. “The bridge fell.” Daily Example, 5 Oct. 2022. (A)",
      "> At least 14 died\n>\n> — A · The bridge fell, Daily Example, ¶ 1, published 5 Oct 2022",
    ]);
  });

  test("puts what is inferred under its sign, and leaves out what is unknown", () => {
    expect(cite(sample("B"), "full", "illegal and coercive").text).toBe(
      "“illegal and coercive” — B · Ukraine claims rapid pushback of Russian troops, ¶ 4, published about 5 Oct 2022 (inferred)",
    );
    expect(cite(sample("B"), "chicago", "illegal and coercive").text).toContain(
      "[Reuters?], “Ukraine claims rapid pushback of Russian troops,” [October 5, 2022?], para. 4 (B).",
    );
    expect(cite(sample("B"), "apa", "illegal and coercive").text).toContain("([Reuters?], [2022?], para. 4)");
    expect(cite(sample("D"), "full", "had entered Kupiansk").text).toMatch(
      /— D · no headline: “.+ …”, ¶ 1, published 11 Sep 2022$/,
    );
  });

  test("says “n.d.” only where the style does, and never makes a headline up", () => {
    const bare = report("Flags were raised over the town hall.");
    expect(cite(bare, "chicago", "Flags").text).toBe(
      "“Flags”\n\nuntitled report beginning “Flags were raised over the town hall.,” n.d., para. 1 (A).",
    );
    expect(cite(bare, "apa", "Flags").text).toContain(
      "([Report beginning “Flags were raised over the town hall.”], n.d., para. 1)",
    );
    expect(cite(bare, "mla", "Flags").text).not.toContain("n.d.");
    expect(cite(bare, "full", "Flags").text).toContain("date unknown");
  });

  test.each([
    [day("2022-10-03", "2022-10-05", "range"), "October 3–5, 2022", "2022, October 3–5", "3-5 Oct. 2022"],
    [
      day("2022-09-30", "2022-10-02", "range"),
      "September 30–October 2, 2022",
      "2022, September 30 – October 2",
      "30 Sept.-2 Oct. 2022",
    ],
    [day("2022-10-01", "2022-10-31", "month"), "October 2022", "2022, October", "Oct. 2022"],
    [day("2022-01-01", "2022-12-31", "year"), "2022", "2022", "2022"],
    [
      day("2021-12-31", "2022-01-01", "range"),
      "December 31, 2021–January 1, 2022",
      "2021, December 31 – 2022, January 1",
      "31 Dec. 2021-1 Jan. 2022",
    ],
  ])("writes a date of several days as each style does (%o)", (published, chicago, apa, mla) => {
    const dated = report("Some words.", { outlet: { value: "Daily Example", ...given }, published });
    expect(cite(dated, "chicago", "words").text).toContain(`Daily Example, ${chicago}, para. 1`);
    expect(cite(dated, "apa", "words").text).toContain(`(${apa}).`);
    expect(cite(dated, "mla", "words").text).toContain(`Daily Example, ${mla}.`);
  });

  test("names all paragraphs that it goes over, and the headline", () => {
    const b = sample("B");
    const place = (style: QuotationStyle, from: string, to: string) => cite(b, style, from, to).text;
    expect(place("variorum", "illegal and coercive", "In Kharkiv")).toMatch(/\(B ¶ 4–5\)$/);
    expect(place("variorum", "Ukraine claims rapid", "Ukraine claims rapid")).toMatch(/\(B headline\)$/);
    expect(place("variorum", "Ukraine claims rapid", "STORY")).toMatch(/\(B headline to ¶ 1\)$/);
    expect(place("apa", "illegal and coercive", "In Kharkiv")).toContain("paras. 4–5");
    expect(place("mla", "illegal and coercive", "In Kharkiv")).toContain("pars. 4-5");
  });

  test("is set off as a block, without quotation marks, where the style asks for it", () => {
    const sentence = "word ".repeat(45).trim();
    const long = report(`${sentence}\nMore.`);
    expect(cite(long, "apa", sentence).text.startsWith(`    ${sentence} (`)).toBe(true);
    expect(cite(long, "apa", sentence).html).toContain("<blockquote>");
    expect(cite(long, "chicago", sentence).text.startsWith(`“${sentence}”`)).toBe(true);
    expect(cite(long, "mla", sentence).html).not.toContain("<blockquote>");
  });

  test("says that a highlight is not sure of its place", () => {
    const [highlight] = sample("A").highlights;
    if (highlight === undefined) throw new Error("no highlight");
    const from = highlight.highlight.passage;
    const orphan = { ...highlight, paragraph: null, anchor: { kind: "orphan", from } as const };
    expect(citeHighlight(orphan, "variorum").text).toMatch(/\(A no place\)$/);
    expect(citeHighlight(orphan, "apa").text).toContain("no place)");
  });

  test("holds the words to the character, in plain text and in HTML, whatever they are", () => {
    const styles = quotationStyles.map(({ style }) => style).filter((style) => style !== "markdown");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom(...styles), (written, style) => {
        const words = `x${written}x`;
        const view = report(`Before. ${words} After.`);
        const start = "Before. ".length;
        const { text, html } = citeStretch(view, { start, end: start + words.length }, style);
        expect(text).toContain(words);
        expect(decoded(html ?? "")).toContain(words.replaceAll(/\r\n|\r/g, "\n"));
      }),
    );
  });

  test("as Markdown is nothing but a quotation, whatever stands in it", () => {
    const odd = report("# One *two* <b>three</b>\r\n- four\n\n1. five\nsix");
    expect(
      citeStretch(odd, { start: 0, end: odd.edition.text.length }, "markdown").text.split("\n").slice(0, 5),
    ).toEqual(["> \\# One \\*two\\* \\<b\\>three\\</b\\>\\", "> \\- four", ">", "> 1\\. five\\", "> six"]);
  });
});

/** What a browser would show of our own markup, tags and entities resolved. */
function decoded(html: string): string {
  return html
    .replaceAll("<br>", "\n")
    .replaceAll(/<\/?(?:p|i|blockquote)>/g, "")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
