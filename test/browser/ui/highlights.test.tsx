import { afterEach, describe, expect, it } from "vitest";
import { tagColours } from "#core/model/tag-colour.ts";
import { mount } from "./mount.tsx";
import { Passage, paint } from "./Passage.tsx";

afterEach(() => CSS.highlights.clear());

describe.each(["light", "dark"] as const)("highlights in the %s theme", (theme) => {
  const lines = async () => {
    document.documentElement.dataset.theme = theme;
    const host = await mount(<Passage />);
    paint(host);
    return (name: string, pseudo = name) => {
      const line = host.querySelector(`[data-name="${name}"]`);
      if (!line) throw new Error(`no line ${name}`);
      return getComputedStyle(line, `::highlight(${pseudo})`);
    };
  };

  it.each(tagColours)("$colour is painted as its wash with a $line line", async ({ colour, line }) => {
    const style = (await lines())(`tag-${colour}`);
    expect(style.backgroundColor).toMatch(/^color\(srgb .+ \/ 0\.2[28]\)$/);
    expect(style.textDecorationLine).toBe("underline");
    expect(style.textDecorationStyle).toBe(line);
    expect(Number.parseFloat(style.textUnderlineOffset)).toBeGreaterThanOrEqual(3);
  });

  it.each(tagColours)("a second highlight in $colour has no wash and its line lies lower", async ({ colour, line }) => {
    const at = await lines();
    const first = at(`tag-${colour}`);
    const second = at(`tag-${colour}`, `tag-${colour}-under`);
    expect(second.backgroundColor).toBe("rgba(0, 0, 0, 0)");
    expect(second.textDecorationStyle).toBe(line);
    expect(second.textDecorationColor).toBe(first.textDecorationColor);
    expect(Number.parseFloat(second.textUnderlineOffset)).toBeGreaterThanOrEqual(
      Number.parseFloat(first.textUnderlineOffset) + 4,
    );
  });

  it("the current find stands in reversed ink, which no tag does", async () => {
    const at = await lines();
    expect(at("find-current").color).toBe(
      getComputedStyle(document.documentElement).getPropertyValue("--paper") === "#fdfcf9"
        ? "rgb(253, 252, 249)"
        : "rgb(29, 27, 24)",
    );
    expect(at("find-current").backgroundColor).not.toBe(at("find-hit").backgroundColor);
  });
});
