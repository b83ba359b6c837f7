import type { KeyboardEvent } from "react";
import type { CodebookEntry, TagId } from "#core/index.ts";
import type { TagQuestion } from "./tag-question.ts";
import type { TagDeeds } from "./use-tag-entries.ts";

/** What the tree can do from a row. */
export interface TreeActs {
  readonly rows: readonly CodebookEntry[];
  readonly folded: ReadonlySet<TagId>;
  readonly hasSingleKeys: boolean;
  readonly deeds: TagDeeds;
  goTo(tag: TagId): void;
  fold(tag: TagId, isFolded: boolean): void;
  ask(question: TagQuestion): void;
  giveKey(tag: TagId, numberKey: number | null): void;
  /** Goes on to what the tag means. */
  enter(): void;
}

/**
 * The keys of the tree: arrows walk and fold as in any tree, with Alt and Shift they move the tag; F2 renames, Insert makes a tag below,
 * Delete deletes, Enter goes to what the tag means, a digit becomes its key and 0 takes it. Answers whether the key was one of these.
 */
export function pressInTree(event: KeyboardEvent, at: CodebookEntry, acts: TreeActs): boolean {
  const act = actOf(event, at, acts);
  act?.();
  return act !== null;
}

function actOf(event: KeyboardEvent, at: CodebookEntry, acts: TreeActs): (() => void) | null {
  const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
  if (ctrlKey || metaKey) return null;
  if (altKey) return shiftKey ? movingAct(key, at, acts) : null;
  if (shiftKey) return null;
  const walk = walkingAct(key, at, acts);
  if (walk !== null) return walk;
  switch (key) {
    case "Enter":
      return () => acts.enter();
    case "F2":
      return () => acts.ask("name");
    case "Insert":
      return () => acts.ask("new-below");
    case "Delete":
      return () => acts.deeds.remove(at.tag.id);
    default:
      if (!acts.hasSingleKeys || !/^\d$/.test(key)) return null;
      return () => acts.giveKey(at.tag.id, key === "0" ? null : Number(key));
  }
}

function movingAct(key: string, at: CodebookEntry, { deeds }: TreeActs): (() => void) | null {
  const step = ({ ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" } as const)[key];
  return step === undefined ? null : () => deeds.step(at.tag.id, step);
}

function walkingAct(key: string, at: CodebookEntry, { rows, folded, goTo, fold }: TreeActs): (() => void) | null {
  const index = rows.indexOf(at);
  const go = (entry: CodebookEntry | undefined) => () => {
    if (entry !== undefined) goTo(entry.tag.id);
  };
  const below = rows[index + 1]?.parent === at.tag.id ? rows[index + 1] : undefined;
  const isFolded = folded.has(at.tag.id);
  switch (key) {
    case "ArrowDown":
      return go(rows[index + 1]);
    case "ArrowUp":
      return go(rows[index - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      return isFolded && at.children.length > 0 ? () => fold(at.tag.id, false) : go(below);
    case "ArrowLeft":
      return below !== undefined && !isFolded
        ? () => fold(at.tag.id, true)
        : go(rows.find(({ tag }) => tag.id === at.parent));
    default:
      return null;
  }
}
