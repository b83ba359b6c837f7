/** The twelve colours that a tag may have. The hex values live in the interface's tokens; the core knows only the names. */
export type TagColour =
  | "ochre"
  | "vermilion"
  | "rose"
  | "plum"
  | "violet"
  | "blue"
  | "cyan"
  | "teal"
  | "green"
  | "olive"
  | "brown"
  | "slate";

/** The line drawn under a tag's passages; the names are those of CSS `text-decoration-style`. */
export type TagLine = "solid" | "dashed" | "dotted" | "wavy" | "double";

/** A colour and the line that always goes with it. */
export interface TagColourPair {
  readonly colour: TagColour;
  readonly line: TagLine;
}

/**
 * Every tag colour with its fixed line, in the order in which a palette shows them. Colours that readers with a colour
 * vision deficiency cannot tell apart never have the same line, so that colour and line together always tell two tags apart.
 */
export const tagColours: readonly TagColourPair[] = [
  { colour: "ochre", line: "solid" },
  { colour: "vermilion", line: "wavy" },
  { colour: "rose", line: "dashed" },
  { colour: "plum", line: "wavy" },
  { colour: "violet", line: "dashed" },
  { colour: "blue", line: "solid" },
  { colour: "cyan", line: "double" },
  { colour: "teal", line: "dotted" },
  { colour: "green", line: "dashed" },
  { colour: "olive", line: "dotted" },
  { colour: "brown", line: "double" },
  { colour: "slate", line: "solid" },
];
