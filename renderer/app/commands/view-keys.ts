import type { ViewName } from "#state/desk.ts";

/** The digits are those of the views' places in the bar, between which more views will stand. */
export const viewKeys = {
  read: "Mod+Alt+1",
  matrix: "Mod+Alt+2",
  figures: "Mod+Alt+3",
  codebook: "Mod+Alt+4",
  reports: "Mod+Alt+5",
} as const satisfies Partial<Record<ViewName, string>>;
