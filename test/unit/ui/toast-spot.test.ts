import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edges, toastSpot } from "#ui/toast-spot.ts";

const window = { width: 1280, height: 800 };
const centred = (width: number, top: number, bottom: number): Edges => ({
  left: (window.width - width) / 2,
  right: (window.width + width) / 2,
  top,
  bottom,
});

describe("where messages stand", () => {
  it("is the foot, and the head where the foot would hide what a person is at", () => {
    expect(toastSpot({ window, height: 40, dialog: null, isFootTaken: false })).toEqual({ at: "foot" });
    expect(toastSpot({ window, height: 40, dialog: null, isFootTaken: true })).toEqual({ at: "head" });
  });

  it.each([
    ["under", centred(560, 180, 620)],
    ["over", centred(560, 96, 776)],
    ["left", centred(560, 24, 776)],
    ["title", centred(1180, 24, 776)],
  ])("is %s a dialog where there is room", (at, dialog) => {
    expect(toastSpot({ window, height: 48, dialog, isFootTaken: false }).at).toBe(at);
  });

  it("is over no part of a dialog as long as there is room beside it, and never as wide as its title", () => {
    const dialogs = fc.record({
      width: fc.integer({ min: 300, max: 1280 }),
      top: fc.integer({ min: 0, max: 390 }),
      bottom: fc.integer({ min: 410, max: 800 }),
    });
    fc.assert(
      fc.property(dialogs, fc.integer({ min: 36, max: 200 }), ({ width, top, bottom }, height) => {
        const dialog = centred(width, top, bottom);
        const spot = toastSpot({ window, height, dialog, isFootTaken: true });
        if (spot.at === "under") expect(window.height - 12 - height).toBeGreaterThanOrEqual(dialog.bottom);
        if (spot.at === "over") expect(12 + height).toBeLessThanOrEqual(dialog.top);
        if (spot.at === "left") expect(12 + spot.width).toBeLessThanOrEqual(dialog.left);
        if (spot.at === "title") expect(spot.width).toBeLessThanOrEqual(width - 100);
      }),
    );
  });
});
