import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type TagColour, tagColours } from "#core/model/tag-colour.ts";
import {
  contrast,
  type Deficiency,
  deficiencies,
  deltaE2000,
  over,
  parseHex,
  type Rgb,
  seenDifference,
} from "./colour-vision.ts";

const styles = new URL("../../../renderer/styles/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, styles), "utf8");
const tokens = read("tokens.css");

/** Tokens of the first block that opens with `selector {`. */
function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  const body = tokens.slice(tokens.indexOf("{", start) + 1, tokens.indexOf("}", start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

const light = block(":root");
const themes = [
  { name: "light", of: light },
  { name: "dark", of: new Map([...light, ...block(':root[data-theme="dark"]')]) },
];

interface Look {
  readonly name: string;
  colour(token: string): Rgb;
  readonly alpha: number;
}

const looks: readonly Look[] = themes.map(({ name, of }) => ({
  name,
  colour: (token) => parseHex(of.get(token) ?? ""),
  alpha: Number.parseFloat(of.get("tag-alpha") ?? "") / 100,
}));

const wash = (look: Look, colour: TagColour, ground: "paper" | "rail") =>
  over(look.colour(`tag-${colour}`), look.alpha, look.colour(ground));

const pairs = tagColours.flatMap((one, index) => tagColours.slice(index + 1).map((two) => ({ one, two })));

describe("the measure itself", () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("gives the published CIEDE2000 of %j and %j", (one, two, expected) => {
    expect(deltaE2000(one, two)).toBeCloseTo(expected, 4);
  });

  it("gives 21 for black on white", () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 6);
  });

  it("sees a red and a green of one lightness as nearly one colour for protan and deutan readers only", () => {
    const seen = (deficiency: Deficiency) => seenDifference(parseHex("#c05050"), parseHex("#508050"), deficiency);
    expect(seen("none")).toBeGreaterThan(40);
    expect(seen("tritan")).toBeGreaterThan(40);
    expect(seen("protan")).toBeLessThan(10);
    expect(seen("deutan")).toBeLessThan(10);
  });
});

describe.each(looks)("tag colours in the $name theme", (look) => {
  it.each(tagColours)("$colour reads as text on paper, rail and its own wash", ({ colour }) => {
    const text = look.colour(`tag-${colour}`);
    const grounds = [
      look.colour("paper"),
      look.colour("rail"),
      wash(look, colour, "paper"),
      wash(look, colour, "rail"),
    ];
    for (const ground of grounds) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tagColours)("ink reads well on the wash of $colour", ({ colour }) => {
    expect(contrast(look.colour("ink"), wash(look, colour, "paper"))).toBeGreaterThanOrEqual(7);
  });

  it("some washes cannot be told apart by colour alone", () => {
    const alike = pairs.filter(({ one, two }) =>
      deficiencies.some(
        (deficiency) =>
          seenDifference(wash(look, one.colour, "paper"), wash(look, two.colour, "paper"), deficiency) < 5,
      ),
    );
    expect(alike.length).toBeGreaterThan(0);
  });

  it.each(deficiencies)("what looks alike has another line (colour vision: %s)", (deficiency) => {
    const clashes = pairs
      .filter(({ one, two }) => one.line === two.line)
      .filter(
        ({ one, two }) =>
          seenDifference(wash(look, one.colour, "paper"), wash(look, two.colour, "paper"), deficiency) < 5,
      )
      .map(({ one, two }) => `${one.colour} and ${two.colour}`);
    expect(clashes).toEqual([]);
  });

  it("quiet text reads on every ground and edges of controls can be seen", () => {
    for (const ground of ["paper", "rail", "desk", "wash"]) {
      for (const text of ["ink", "ink-2", "ink-3", "focus"]) {
        expect(contrast(look.colour(text), look.colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ground of ["paper", "rail"])
      expect(contrast(look.colour("edge"), look.colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe("the painting rules", () => {
  it("draw each tag with the line that the model pairs with its colour", () => {
    const highlights = read("highlights.css");
    const attributes = read("tags.css");
    for (const { colour, line } of tagColours) {
      expect(highlights).toMatch(
        new RegExp(`::highlight\\(tag-${colour}\\) \\{[^}]*underline ${line} var\\(--tag-${colour}\\)`),
      );
      expect(highlights).toMatch(
        new RegExp(`::highlight\\(tag-${colour}-under\\) \\{[^}]*underline ${line} var\\(--tag-${colour}\\)`),
      );
      expect(attributes).toMatch(new RegExp(`\\[data-tag="${colour}"\\] \\{[^}]*--tag-line: ${line};`));
    }
  });

  it("use no property that a highlight pseudo-element ignores", () => {
    const allowed = /^(color|background-color|text-decoration(-[a-z]+)?|text-underline-offset|text-shadow)$/;
    const rules = read("highlights.css").replace(/\/\*[\s\S]*?\*\//g, "");
    const used = [...rules.matchAll(/^\s+([a-z-]+):/gm)].map((match) => match[1] ?? "");
    expect(used.length).toBeGreaterThan(24);
    expect(used.filter((property) => !allowed.test(property))).toEqual([]);
  });
});
