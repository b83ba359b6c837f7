import type { LexicalEditor } from "lexical";
import { useEffect, useId, useMemo, useState } from "react";
import type { MentionNode } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { $findTrigger, type Trigger } from "./find-trigger.ts";
import { type MentionGroup, type MentionOption, mentionOptions } from "./mention-options.ts";
import { putMention } from "./put-mention.ts";

export interface Mentioning {
  readonly trigger: Trigger;
  readonly groups: readonly MentionGroup[];
  readonly active: MentionOption;
  readonly listId: string;
  optionId(option: MentionOption): string;
  point(option: MentionOption): void;
  put(mention: MentionNode): void;
  /** True when the key was the list's. */
  takeKey(key: string): boolean;
}

/** What is offered while a sign and words behind it are typed; `null` while nothing is. Escape sends it away until the next sign. */
export function useMentioning(editor: LexicalEditor): Mentioning | null {
  const view = useLibraryView();
  const listId = useId();
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [sentAway, setSentAway] = useState<string | null>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($findTrigger);
        setTrigger((present) => (isSame(present, next) ? present : next));
        if (next === null) setSentAway(null);
      }),
    [editor],
  );
  const isOpen = trigger !== null && placeOf(trigger) !== sentAway;
  const groups = useMemo(
    () => (isOpen ? mentionOptions(view, trigger.sign, trigger.query) : []),
    [view, isOpen, trigger],
  );
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ key }) => key === activeKey) ?? options[0];
  const optionId = ({ key }: MentionOption) => `${listId}-${key}`;
  const activeId = active === undefined ? null : optionId(active);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || activeId === null) return;
    root.setAttribute("aria-controls", listId);
    root.setAttribute("aria-activedescendant", activeId);
    return () => {
      root.removeAttribute("aria-controls");
      root.removeAttribute("aria-activedescendant");
    };
  }, [editor, listId, activeId]);

  if (!isOpen || active === undefined) return null;
  const put = (mention: MentionNode) => {
    setActiveKey(null);
    putMention(editor, trigger, mention);
  };
  const step = (by: number) => {
    const index = (options.indexOf(active) + by + options.length) % options.length;
    setActiveKey(options[index]?.key ?? null);
  };
  return {
    trigger,
    groups,
    active,
    listId,
    optionId,
    point: ({ key }) => setActiveKey(key),
    put,
    takeKey: (key) => {
      if (key === "Escape") setSentAway(placeOf(trigger));
      else if (key === "ArrowDown") step(1);
      else if (key === "ArrowUp") step(-1);
      else if (key === "Enter" || key === "Tab") put(active.mention);
      else return false;
      return true;
    },
  };
}

function placeOf({ node, start }: Trigger): string {
  return `${node}:${start}`;
}

function isSame(a: Trigger | null, b: Trigger | null): boolean {
  return a === b || (a !== null && b !== null && placeOf(a) === placeOf(b) && a.query === b.query && a.end === b.end);
}
