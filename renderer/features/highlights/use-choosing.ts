import { useMemo, useRef } from "react";
import { counted, type HighlightId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { inListOrder, type ListRow, rowsBetween } from "./choosing.ts";

/** Several rows chosen together, as in any good list. */
export interface Choosing {
  /** Those that are listed, in the order of the list. */
  readonly chosen: ReadonlySet<HighlightId>;
  /** A later reach begins here. */
  begin(row: string): void;
  /** Chooses a row besides the others, or lets it go. @param withCurrent the current highlight counts as chosen before. */
  toggle(row: string, withCurrent?: boolean): void;
  /** Chooses all rows from where the last choice began to this one. @param keeps the others, too. @param from where none had begun. */
  reach(row: string, keeps: boolean, from?: string): void;
  all(): void;
  none(): void;
}

/** @param rows in the order of the list. */
export function useChoosing(rows: readonly ListRow[], current: HighlightId | null): Choosing {
  const desk = useDesk();
  const wanted = useDeskState((state) => state.chosen);
  const chosen = useMemo(() => new Set(inListOrder(rows, new Set(wanted))), [rows, wanted]);
  const beginning = useRef<string | null>(null);
  const put = (ids: Iterable<HighlightId>) => {
    const next = inListOrder(rows, new Set(ids));
    desk.chooseMany(next);
    announce(next.length === 0 ? "None chosen" : `${counted(next.length, "highlight")} chosen`);
  };
  const rowOf = (id: HighlightId | null) => rows.find((row) => row.id === id)?.key ?? null;
  return {
    chosen,
    begin: (row) => {
      beginning.current = row;
    },
    toggle: (key, withCurrent = false) => {
      const row = rows.find((one) => one.key === key);
      if (row === undefined) return;
      beginning.current = key;
      const before =
        withCurrent && chosen.size === 0 && current !== null && current !== row.id ? new Set([current]) : chosen;
      put(before.has(row.id) ? [...before].filter((id) => id !== row.id) : [...before, row.id]);
    },
    reach: (key, keeps, from) => {
      const isKnown = rows.some((row) => row.key === beginning.current);
      const first = (isKnown ? beginning.current : null) ?? from ?? rowOf(current) ?? key;
      beginning.current = first;
      put([...(keeps ? chosen : []), ...rowsBetween(rows, first, key)]);
    },
    all: () => put(rows.map(({ id }) => id)),
    none: () => {
      if (wanted.length > 0) put([]);
    },
  };
}
