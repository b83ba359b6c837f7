import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { Gallery } from "./Gallery.tsx";
import { mount } from "./mount.tsx";

describe.each(["light", "dark"] as const)("the kit in the %s theme", (theme) => {
  it("has no accessibility violations", async () => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(1280, 1180);
    const host = await mount(<Gallery />);
    const result = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(result.passes.length).toBeGreaterThan(15);
    expect(
      result.violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
      ),
    ).toEqual([]);
  });

  it("gives every control a target of at least 24 px", async () => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(1280, 1180);
    const host = await mount(<Gallery />);
    const small = [
      ...host.querySelectorAll<HTMLElement>(
        "button, input:not([aria-hidden]), textarea, [role=option], [role=tab], summary",
      ),
    ]
      .filter((control) => {
        const box = control.getBoundingClientRect();
        const reach = getComputedStyle(control, "::after").inset === "-5px" ? 10 : 0;
        return Math.min(box.width, box.height) + reach < 24;
      })
      .map((control) => `${control.tagName} ${control.className} ${control.textContent}`);
    expect(small).toEqual([]);
  });

  it("loads its own fonts and no style element", async () => {
    document.documentElement.dataset.theme = theme;
    const before = document.querySelectorAll("style").length;
    await mount(<Gallery />);
    for (const font of ["13px 'Inter Variable'", "17px 'Literata Variable'", "italic 17px 'Literata Variable'"]) {
      for (const text of ["Reports", "Łódź", "Харків", "Αθήνα"]) {
        const faces = await document.fonts.load(font, text);
        expect(
          faces.map((face) => face.status),
          `${font} for ${text}`,
        ).toContain("loaded");
      }
    }
    expect(document.querySelectorAll("style").length).toBe(before);
  });
});
