/**
 * True for a letter or digit that acts by itself: such keys are switched on, no modifier is held, and it is a press of its own. Held
 * down, a key repeats; that would do to row after row what was meant for one.
 */
export function isSingleKeyPress(
  { ctrlKey, metaKey, altKey, repeat }: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "repeat">,
  hasSingleKeys: boolean,
): boolean {
  return hasSingleKeys && !ctrlKey && !metaKey && !altKey && !repeat;
}
