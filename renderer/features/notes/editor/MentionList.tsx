import type { LexicalEditor } from "lexical";
import { useId, useLayoutEffect, useRef } from "react";
import type { Mentioning } from "./use-mentioning.ts";
import "./mention-list.css";

/** Px between the line that is written and the list. */
const gap = 4;

/**
 * What can be mentioned, below the sign that was typed. Focus stays in the text, which names the active one. It stands in the
 * browser's top layer, so that nothing cuts it off, and within the editor, so that a press on it is no leaving.
 */
export function MentionList({
  editor,
  mentioning,
}: {
  readonly editor: LexicalEditor;
  readonly mentioning: Mentioning;
}) {
  const { trigger, groups, active, listId, optionId, point, put } = mentioning;
  const list = useRef<HTMLDivElement>(null);
  const labels = useId();
  const { node, start, query } = trigger;
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    if (!element.matches(":popover-open")) element.showPopover();
    const place = () => putAt(element, signBox(editor, node, start));
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [editor, node, start, query, groups]);
  const activeId = optionId(active);
  useLayoutEffect(() => {
    list.current?.querySelector(`[id="${CSS.escape(activeId)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div
      ref={list}
      id={listId}
      className="mention-list"
      popover="manual"
      role="listbox"
      aria-label={trigger.sign === "#" ? "Tags to mention" : "Claims and highlights to mention"}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ label, options }) => (
        <div role="group" aria-labelledby={`${labels}${label}`} key={label}>
          <p className="mention-list-head eyebrow" id={`${labels}${label}`}>
            {label}
          </p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys come in through the text
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text, which points here
            <div
              key={option.key}
              id={optionId(option)}
              className="mention-option"
              role="option"
              aria-selected={option === active}
              onMouseMove={() => point(option)}
              onClick={() => put(option.mention)}
            >
              {option.colour === undefined ? null : <span className="tag-swatch" data-tag={option.colour} />}
              <bdi className="mention-option-words">{option.label}</bdi>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function signBox(editor: LexicalEditor, key: string, start: number): DOMRect | null {
  const text = editor.getElementByKey(key)?.firstChild;
  if (!(text instanceof Text) || start >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  return range.getBoundingClientRect();
}

/** Below the line where there is room, else above. */
function putAt(element: HTMLElement, sign: DOMRect | null): void {
  if (sign === null) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  const fitsBelow = sign.bottom + gap + height <= innerHeight;
  const top = fitsBelow ? sign.bottom + gap : Math.max(gap, sign.top - gap - height);
  element.style.top = `${top}px`;
  element.style.left = `${Math.max(gap, Math.min(sign.left - 8, innerWidth - width - gap))}px`;
}
