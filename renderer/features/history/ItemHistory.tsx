import { useCallback, useMemo, useState } from "react";
import {
  fieldStamp,
  fieldsBack,
  type Item,
  itemDifference,
  type Library,
  msOf,
  Names,
  type PartDifference,
  partWords,
  putBack,
  recordsOf,
  type Stamp,
  type StoredRecord,
  withItemOf,
} from "#core/index.ts";
import { type ItemStep, itemHistory } from "#state/history/item-history.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { momentWords } from "#state/time-words.ts";
import { useRun } from "#state/use-run.ts";
import { writerOf } from "#state/who-changed.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { doneKinds, keyOf } from "./DifferenceList.tsx";
import { GoBack, type Side } from "./GoBack.tsx";
import { capital, cut } from "./history-words.ts";
import { PartLine } from "./PartLine.tsx";
import { StepHead } from "./StepHead.tsx";
import { StepList } from "./StepList.tsx";
import { useLog, useReading } from "./use-log.ts";

const none: ReadonlySet<string> = new Set();

/** Who changed which field of one thing when, and the way back for each field and for the whole thing. */
export function ItemHistory({ item, close }: { readonly item: Item; readonly close: () => void }) {
  const log = useLog();
  const session = useSession();
  const library = useLibrary();
  const [turn, setTurn] = useState(0);
  const [wanted, setWanted] = useState<string | null>(null);
  const names = useMemo(() => new Names(library, session.person), [library, session]);
  const reading = useReading(`${item.collection} ${item.id} ${turn}`, async () => {
    await session.settled().catch(() => undefined);
    return itemHistory(log, session.library, item);
  });
  if (reading.kind === "failed")
    return (
      <p className="history-failure" role="alert">
        {reading.why}
      </p>
    );
  if (reading.kind === "reading")
    return (
      <div className="history-list">
        <Skeleton label="Reading the history" lines={5} />
      </div>
    );
  const steps = reading.value;
  const chosen = steps.find(({ step }) => step.id === wanted) ?? steps[0];
  if (chosen === undefined)
    return <EmptyState title="No history yet">Nothing about this stands in the log of this computer.</EmptyState>;
  return (
    <>
      <div className="history-list">
        <StepList
          steps={steps.map(({ step }) => step)}
          gone={none}
          names={names}
          chosen={chosen.step.id}
          onChoose={setWanted}
        />
      </div>
      <div className="history-detail">
        <ItemStepDetail
          key={chosen.step.id}
          item={item}
          of={chosen}
          names={names}
          onPutBack={() => setTurn(turn + 1)}
          close={close}
        />
      </div>
    </>
  );
}

interface ItemStepDetailProps {
  readonly item: Item;
  readonly of: ItemStep;
  readonly names: Names;
  /** A field was put back: the history has one step more. */
  onPutBack(): void;
  close(): void;
}

function ItemStepDetail({ item, of, names, onPutBack, close }: ItemStepDetailProps) {
  const { clock } = usePorts();
  const { step, difference, before, after } = of;
  const earlier = useCallback(
    (present: Library, side: Side) => withItemOf(present, side === "before" ? before : after, item),
    [before, after, item],
  );
  const differences = useCallback(
    (present: Library, then: Library) => [itemDifference(present, then, item)].filter((one) => one !== null),
    [item],
  );
  return (
    <>
      <StepHead step={step} names={names} now={clock.now()} />
      <section aria-label="What it did">
        <h4>{doneKinds[difference.kind]}</h4>
        <dl className="history-parts">
          {difference.parts.map((part) => (
            <Part key={keyOf(part)} part={part} of={of} names={names} onPutBack={onPutBack} />
          ))}
        </dl>
      </section>
      <GoBack step={step} what="this" earlier={earlier} differences={differences} close={close} />
    </>
  );
}

function Part({
  part,
  of: { step, difference, after },
  names,
  onPutBack,
}: {
  readonly part: PartDifference;
  readonly of: ItemStep;
  readonly names: Names;
  readonly onPutBack: () => void;
}) {
  const library = useLibrary();
  const session = useSession();
  const { clock } = usePorts();
  const run = useRun();
  const words = partWords(part, names, names);
  const fields = difference.kind === "changed" ? fieldsBack(library, part, session.person) : null;
  const stamp = step.kind === "imported" ? stampOf(after, part) : null;
  const back = () => {
    if (fields === null) return;
    const label = `put back ${words.label.toLowerCase()}${words.from === null ? "" : ` “${cut(words.from, 40)}”`}`;
    run((present) => putBack(present, { collection: part.collection, id: part.id, fields, label }), { canUndo: true });
    onPutBack();
  };
  return (
    <PartLine
      words={words}
      by={
        stamp === null || msOf(stamp) === 0
          ? null
          : `${capital(writerOf(session, stamp)).replace(/,$/, "")}, ${momentWords(msOf(stamp), clock.now())}`
      }
      action={
        fields === null ? undefined : (
          <Button size="small" aria-label={backWords(words.label, words.from)} onClick={back}>
            {words.from === null ? "Take away" : "Put back"}
          </Button>
        )
      }
    />
  );
}

function backWords(label: string, from: string | null): string {
  return from === null ? `Take away: ${label}` : `Put back: ${label}, ${cut(from, 80)}`;
}

/** When a part got the value that it had after the step. */
function stampOf(after: Library, { collection, id, field }: PartDifference): Stamp | null {
  const record = recordsOf(after, collection).get(id) as StoredRecord | undefined;
  if (record === undefined) return null;
  return field === null ? record.stamp : fieldStamp(record, field);
}
