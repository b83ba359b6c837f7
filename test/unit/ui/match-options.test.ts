import { describe, expect, it } from "vitest";
import { matchOptions, type OptionGroup } from "#ui/match-options.ts";

const groups: readonly OptionGroup[] = [
  {
    id: "places",
    options: [
      { id: "territory", label: "Territory", keywords: "land area" },
      { id: "kherson", label: "Kherson region" },
      { id: "region", label: "Region of Kharkiv" },
    ],
  },
  {
    id: "people",
    options: [
      { id: "zelensky", label: "Zelenskýj", detail: "president" },
      { id: "reg", label: "Reg" },
    ],
  },
];

const found = (query: string, limit = 50) =>
  matchOptions(groups, query, limit).map((group) => [group.id, ...group.options.map((option) => option.id)]);

describe("matching options to typed text", () => {
  it.each([
    [
      "keeps everything as given for an empty query",
      "  ",
      [
        ["places", "territory", "kherson", "region"],
        ["people", "zelensky", "reg"],
      ],
    ],
    [
      "puts what begins with the query before what only has it in a later word",
      "region",
      [["places", "region", "kherson"]],
    ],
    [
      "moves the group with the best option to the front",
      "reg",
      [
        ["people", "reg"],
        ["places", "region", "kherson"],
      ],
    ],
    ["needs every word, in any order", "kharkiv reg", [["places", "region"]]],
    ["ignores case and accents", "ZELENSKYJ", [["people", "zelensky"]]],
    ["searches keywords and details", "president", [["people", "zelensky"]]],
    ["finds nothing where a word is missing", "kharkiv land", []],
  ])("%s", (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it("shows at most as many options as asked for", () => {
    expect(found("", 4)).toEqual([
      ["places", "territory", "kherson", "region"],
      ["people", "zelensky"],
    ]);
  });
});
