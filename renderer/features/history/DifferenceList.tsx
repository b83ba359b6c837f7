import { useState } from "react";
import { countWords, type ItemDifference, type Names, type PartDifference, partWords } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { cut } from "./history-words.ts";
import { PartLine } from "./PartLine.tsx";

export type KindWords = Readonly<Record<ItemDifference["kind"], string>>;

/** What a step did. */
export const doneKinds: KindWords = { added: "Added", removed: "Deleted", changed: "Changed" };
/** What going back would do. */
export const comingKinds: KindWords = { added: "Comes back", removed: "Goes", changed: "Changes" };

export interface DifferenceListProps {
  readonly differences: readonly ItemDifference[];
  readonly before: Names;
  readonly after: Names;
  readonly kinds: KindWords;
  /** Stands where nothing is another. */
  readonly nothing: string;
}

/** How many things are written out at first, and how many more each time. */
const page = 12;
const order = ["added", "removed", "changed"] as const;

/** The things that are another, how many of each kind, and each with its old and its new values. */
export function DifferenceList({ differences, before, after, kinds, nothing }: DifferenceListProps) {
  const [shown, setShown] = useState(page);
  if (differences.length === 0) return <p className="history-quiet">{nothing}</p>;
  const told = order.flatMap((kind) => differences.filter((one) => one.kind === kind));
  const left = told.length - shown;
  return (
    <div className="history-differences">
      {differences.length > 1 ? <Counts differences={differences} kinds={kinds} /> : null}
      <ul>
        {told.slice(0, shown).map((difference) => {
          const { item, kind, parts } = difference;
          const name = (kind === "removed" ? before : after).item(item);
          return (
            <li key={`${item.collection} ${item.id}`} className="history-item">
              <p className="history-item-head">
                <span className="history-kind" data-kind={kind}>
                  {kinds[kind]}
                </span>
                <span className="history-item-name">
                  {name.kind}
                  {name.place === null ? "" : ` ${name.place}`}
                  {name.name === "" ? "" : " "}
                  <bdi className="history-item-words">{cut(name.name, 120)}</bdi>
                </span>
              </p>
              {parts.length === 0 || kind === "removed" ? null : (
                <dl>
                  {parts.map((part) => (
                    <PartLine key={keyOf(part)} words={partWords(part, before, after)} />
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 ? (
        <Button variant="quiet" size="small" onClick={() => setShown(shown + 10 * page)}>
          {`Show ${Math.min(left, 10 * page).toLocaleString("en")} more`}
        </Button>
      ) : null}
    </div>
  );
}

/** Names a part within its item. */
export function keyOf({ collection, id, field }: PartDifference): string {
  return `${collection} ${id} ${field ?? ""}`;
}

function Counts({ differences, kinds }: Pick<DifferenceListProps, "differences" | "kinds">) {
  return (
    <dl className="history-counts">
      {order.map((kind) => {
        const counts: Record<string, number> = {};
        for (const one of differences)
          if (one.kind === kind) counts[one.item.collection] = (counts[one.item.collection] ?? 0) + 1;
        return Object.keys(counts).length === 0 ? null : (
          <div key={kind}>
            <dt>{kinds[kind]}</dt>
            <dd>{countWords(counts)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
