import { describe, expect, test } from "vitest";
import { showHidden } from "#core/index.ts";

describe("a name is shown with what hides in it:", () => {
  test.each([
    ["a direction turned around", "gnp.\u202eexe", "gnp.⟨U+202E⟩exe"],
    ["an isolate and its end", "\u2066Ana\u2069", "⟨U+2066⟩Ana⟨U+2069⟩"],
    ["a space without width", "Ana\u200b", "Ana⟨U+200B⟩"],
    ["a mark of direction", "Ana\u200f", "Ana⟨U+200F⟩"],
    ["a joiner between Latin letters", "pay\u200dpal", "pay⟨U+200D⟩pal"],
    ["a joiner at the beginning", "\u200dAna", "⟨U+200D⟩Ana"],
    ["a soft hyphen", "A\u00adna", "A⟨U+00AD⟩na"],
    ["a byte-order mark", "\ufeffAna", "\ufeffAna".replace("\ufeff", "⟨U+FEFF⟩")],
    ["controls", "A\u0000n\u001ba\u009b", "A⟨U+0000⟩n⟨U+001B⟩a⟨U+009B⟩"],
    ["letters of Unicode's tags", "Ana\u{e0041}", "Ana⟨U+E0041⟩"],
    ["a filler", "\u3164", "⟨U+3164⟩"],
  ])("%s", (_what, name, shown) => {
    expect(showHidden(name)).toBe(shown);
  });
});

describe("nothing is marked in a name that needs it:", () => {
  test.each([
    ["plain words", "Zoë O’Brien-Łukasz, 3rd"],
    ["a family", "👩‍👩‍👧‍👦 family"],
    ["a heart with its form and skin", "❤️‍🔥 👩🏽‍🚀"],
    ["a flag of letters", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["Persian with its joiner", "می\u200cخواهم"],
    ["Hindi with its joiner", "क्\u200dष"],
    ["Arabic and Hebrew", "قتلى עוזי"],
    ["accents and white space", "e\u0301 \t\u00a0\n"],
  ])("%s", (_what, name) => {
    expect(showHidden(name)).toBe(name);
  });
});
