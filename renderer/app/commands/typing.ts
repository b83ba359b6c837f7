/** True where keys are text. */
export function isField(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.matches("input:not([type='checkbox']):not([type='radio']):not([type='button']), textarea, select");
}

/**
 * True for a key that a field answers itself: everything without a modifier but the function keys, and with one moving, deleting,
 * undo and the clipboard.
 */
export function isOfField(event: KeyboardEvent): boolean {
  if (/^F\d+$/.test(event.key)) return false;
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return true;
  if (/^[acx]$/i.test(event.key)) return !event.shiftKey;
  return /^(v|z|y|arrow(left|right|up|down)|home|end|page(up|down)|backspace|delete|insert|enter)$/i.test(event.key);
}
