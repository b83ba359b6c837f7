import { memo, type ReactNode } from "react";
import { counted, type HighlightGroup, type HighlightId, type HighlightView } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { HighlightRow, type RowPress } from "./HighlightRow.tsx";

export interface GroupSectionProps {
  readonly group: HighlightGroup;
  /** The keys of its rows in the walk. */
  readonly keys: readonly string[];
  /** The current highlight, where it is one of the group's. */
  readonly current: HighlightId | null;
  /** The row that Tab reaches, where it is one of the group's. */
  readonly stop: string | null;
  /** The row that stands open, where it is one of the group's. */
  readonly open: string | null;
  readonly card: ReactNode;
  readonly canChoose: boolean;
  /** Those that are chosen; `null` while none is. */
  readonly chosen: ReadonlySet<HighlightId> | null;
  readonly onPress: (view: HighlightView, press: RowPress) => void;
}

/** One group of the list. A step in another group leaves it as it is: thousands of rows may stand in the list. */
export const GroupSection = memo(function GroupSection(props: GroupSectionProps) {
  const { group, keys, current, stop, open, card, canChoose, chosen, onPress } = props;
  const report = useLibraryView().reportById.get(group.report ?? ("" as never));
  const name = report === undefined ? (group.head?.label ?? "All") : `Report ${report.siglum}`;
  return (
    <section className="highlights-group" aria-label={`${name}, ${counted(group.highlights.length, "highlight")}`}>
      <GroupHead group={group} />
      <ul>
        {group.highlights.map((one, place) => {
          const key = keys[place] ?? "";
          const { id } = one.highlight;
          return (
            <li key={id}>
              <HighlightRow
                view={one}
                isCurrent={id === current}
                isOpen={key === open}
                isStop={key === stop}
                walk={key}
                hasSiglum={report === undefined}
                canChoose={canChoose}
                isChosen={chosen?.has(id) === true}
                onPress={onPress}
              >
                {key === open ? card : null}
              </HighlightRow>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
