import { describe, expect, test } from "vitest";
import { type NoteContent, toMarkdown, toPlainText } from "#core/index.ts";
import { noteContentSchema } from "#core/model/note-content.ts";
import { toNoteHtml } from "#core/transfer/note-to-html.ts";
import {
  heading,
  item,
  lineBreak,
  link,
  list,
  noteOf,
  paragraph,
  plainNote,
  quote,
  words,
} from "#test/fixtures/note-of.ts";

const rich = noteOf(
  heading("h2", words("Territory")),
  paragraph(
    words("Both say "),
    words("dozens", 1),
    words(" of "),
    words("towns", 2),
    lineBreak,
    words("in "),
    words("a week", 3),
    words("."),
  ),
  quote(words("dozens of population centres")),
  list("bullet", item(words("A")), item(words("B"), list("number", item(words("first")), item(words("second"))))),
  paragraph(words("See "), link("https://example.org/a b", words("the source")), words(" and "), words("a`b", 16)),
);

const cases: readonly (readonly [string, NoteContent, string, string])[] = [
  ["nothing", noteOf(), "", ""],
  [
    "an empty paragraph between two",
    noteOf(paragraph(words("a")), paragraph(), paragraph(words("b"))),
    "a\n\nb",
    "a\n\n\n\nb",
  ],
  [
    "words that look like Markdown",
    plainNote("*a* _b_ [c](d) <e> # 1"),
    "*a* _b_ [c](d) <e> # 1",
    "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\# 1",
  ],
  ["a line that looks like a list", plainNote("- a"), "- a", "\\- a"],
  ["a line that looks like a numbered list", plainNote("1. a"), "1. a", "1\\. a"],
  [
    "spaces at the ends of bold words",
    noteOf(paragraph(words("a"), words(" b ", 1), words("c"))),
    "a b c",
    "a **b** c",
  ],
  ["bold that holds only a space", noteOf(paragraph(words("a"), words(" ", 1), words("c"))), "a c", "a c"],
  ["code with a backtick", noteOf(paragraph(words("a`b", 16))), "a`b", "`` a`b ``"],
  ["code over an empty line", noteOf(paragraph(words("a\n\n<b>", 16))), "a\n\n<b>", "`a <b>`"],
  ["a struck word", noteOf(paragraph(words("gone", 4))), "gone", "~~gone~~"],
  ["emoji and right-to-left", plainNote("👩‍👩‍👧‍👦 قتلى"), "👩‍👩‍👧‍👦 قتلى", "👩‍👩‍👧‍👦 قتلى"],
];

describe("a note", () => {
  test.each(cases)("of %s reads as text and as Markdown", (_name, content, text, markdown) => {
    expect(noteContentSchema.safeParse(content).success).toBe(true);
    expect([toPlainText(content), toMarkdown(content)]).toEqual([text, markdown]);
  });

  test("with everything in it", () => {
    expect(toPlainText(rich).split("\n")).toEqual([
      "Territory",
      "Both say dozens of towns",
      "in a week.",
      "dozens of population centres",
      "• A",
      "• B",
      "  1. first",
      "  2. second",
      "See the source and a`b",
    ]);
    expect(toMarkdown(rich).split("\n")).toEqual([
      "## Territory",
      "",
      "Both say **dozens** of *towns*\\",
      "in ***a week***.",
      "",
      "> dozens of population centres",
      "",
      "- A",
      "- B",
      "  1. first",
      "  2. second",
      "",
      "See [the source](<https://example.org/a%20b>) and `` a`b ``",
    ]);
  });

  test("stands in a page with its structure, and its words escaped", () => {
    expect(toNoteHtml(noteOf(paragraph(words("<img src=x onerror=alert(1)> & \"'", 1))))).toBe(
      '<p dir="auto"><strong>&#60;img src=x onerror=alert(1)&#62; &#38; &#34;&#39;</strong></p>',
    );
    expect(toNoteHtml(rich)).toContain('<ol start="1"><li dir="auto">first</li>');
  });

  test("whose link goes elsewhere than to https: or mailto: keeps the words alone", () => {
    expect(toNoteHtml(noteOf(paragraph(link("javascript:alert(1)", words("x")))))).toBe('<p dir="auto">x</p>');
    expect(toNoteHtml(noteOf(paragraph(link('https://e.org/"onclick="x', words("x")))))).toContain(
      'href="https://e.org/&#34;onclick=&#34;x"',
    );
  });
});
