import type { LexicalEditor } from "lexical";

const controls =
  "a[href], button, input, textarea, select, summary, label, [tabindex], [contenteditable]:not([contenteditable=false])";

/**
 * Tells when a person leaves an open note. Another window in front is no leaving, for focus comes back to the text. Nor is a
 * press on what takes no focus, unless it selects words: focus goes back to the text, so that what is typed next is written.
 * Returns a function that ends it.
 */
export function registerLeaving(editor: LexicalEditor, frame: HTMLElement, onLeave: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressing = false;
  const check = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (frame.isConnected && document.hasFocus() && !frame.contains(document.activeElement)) onLeave();
    });
  };
  const focusOut = () => {
    if (!isPressing) check();
  };
  const press = ({ target }: MouseEvent) => {
    isPressing = frame.contains(document.activeElement) && target instanceof Element && isBare(target, frame);
  };
  const release = () => {
    if (!isPressing) return;
    isPressing = false;
    // After the click: it may have opened something that took the focus, and only it drops an earlier selection.
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { activeElement } = document;
      const isAstray = activeElement === null || (activeElement.contains(frame) && activeElement !== frame);
      const hasSelected = document.getSelection()?.isCollapsed === false;
      if (isAstray && !hasSelected) editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }));
      else check();
    });
  };
  frame.addEventListener("focusout", focusOut);
  document.addEventListener("mousedown", press, { capture: true });
  document.addEventListener("mouseup", release, { capture: true });
  document.addEventListener("dragend", release, { capture: true });
  return () => {
    clearTimeout(timer);
    frame.removeEventListener("focusout", focusOut);
    document.removeEventListener("mousedown", press, { capture: true });
    document.removeEventListener("mouseup", release, { capture: true });
    document.removeEventListener("dragend", release, { capture: true });
  };
}

/** No control stands there but one that holds the editor itself, such as a panel that takes focus. */
function isBare(target: Element, frame: HTMLElement): boolean {
  const control = target.closest(controls);
  return !frame.contains(target) && (control === null || control.contains(frame));
}
