import { useCallback, useMemo, useState } from "react";
import {
  applyChangeSet,
  comingDifferences,
  differences,
  type Library,
  type LibraryLog,
  Names,
  type PastStep,
  type PersonId,
  visibleRecords,
} from "#core/index.ts";
import { libraryAfter } from "#state/history/library-past.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterBar } from "#ui/FilterBar.tsx";
import { Select } from "#ui/Select.tsx";
import { Skeleton } from "#ui/Skeleton.tsx";
import { DifferenceList, doneKinds } from "./DifferenceList.tsx";
import { GoBack, type Side } from "./GoBack.tsx";
import { StepHead } from "./StepHead.tsx";
import { StepList } from "./StepList.tsx";
import { useLog, useReading } from "./use-log.ts";
import { noStepFilter, usePastSteps } from "./use-past-steps.ts";

/** All steps, what each did, and what would change if one went back to it. */
export function LibraryHistory({ close }: { readonly close: () => void }) {
  const library = useLibrary();
  const { person } = useSession();
  const [filter, setFilter] = useState(noStepFilter);
  const { steps, gone, isComplete, failure, more } = usePastSteps(filter);
  const [wanted, setWanted] = useState<string | null>(null);
  const names = useMemo(() => new Names(library, person), [library, person]);
  const people = useMemo(() => peopleOf(library, person, names), [library, person, names]);
  const chosen = steps.find(({ id }) => id === wanted) ?? steps[0];
  const count = `${steps.length.toLocaleString("en")}${isComplete ? "" : "+"}`;
  return (
    <>
      <div className="history-list">
        <FilterBar
          label="Filter the steps"
          field="Find a step"
          text={filter.text}
          onText={(text) => setFilter({ ...filter, text })}
          count={count}
          noun="steps"
        >
          <Select
            label="By whom"
            hideLabel
            size="small"
            value={filter.person ?? "all"}
            onValue={(value) => setFilter({ ...filter, person: value === "all" ? null : (value as PersonId) })}
            options={[{ value: "all", label: "By everybody" }, ...people]}
          />
        </FilterBar>
        {failure === null ? null : (
          <p className="history-failure" role="alert">
            {failure}
          </p>
        )}
        {steps.length === 0 && isComplete ? (
          <EmptyState
            title="No step passes the filter"
            level={3}
            actions={<Button onClick={() => setFilter(noStepFilter)}>Clear the filter</Button>}
          />
        ) : (
          <StepList
            steps={steps}
            gone={gone}
            names={names}
            chosen={chosen?.id ?? null}
            onChoose={setWanted}
            onEnd={isComplete || failure !== null ? undefined : more}
          />
        )}
      </div>
      <div className="history-detail">
        {chosen === undefined ? null : <StepDetail key={chosen.id} step={chosen} names={names} close={close} />}
      </div>
    </>
  );
}

/** "You" first, then the others by name. */
function peopleOf(library: Library, me: PersonId, names: Names) {
  const others = visibleRecords(library, "people").filter(({ id }) => id !== me);
  return [
    { value: me as string, label: "By you" },
    ...others.map(({ id }) => ({ value: id as string, label: `By ${names.person(id)}` })),
  ].toSorted((a, b) => (a.value === me ? -1 : b.value === me ? 1 : a.label.localeCompare(b.label)));
}

interface Effect {
  readonly before: Library;
  readonly after: Library;
}

function StepDetail({
  step,
  names,
  close,
}: {
  readonly step: PastStep;
  readonly names: Names;
  readonly close: () => void;
}) {
  const log = useLog();
  const { clock } = usePorts();
  const reading = useReading(step.id, () => readEffect(log, step));
  return (
    <>
      <StepHead step={step} names={names} now={clock.now()} />
      {reading.kind === "reading" ? <Skeleton label="Reading what the step did" lines={4} /> : null}
      {reading.kind === "failed" ? (
        <p className="history-failure" role="alert">
          {reading.why}
        </p>
      ) : null}
      {reading.kind === "read" ? <EffectOfStep step={step} effect={reading.value} close={close} /> : null}
    </>
  );
}

function EffectOfStep({
  step,
  effect: { before, after },
  close,
}: {
  readonly step: PastStep;
  readonly effect: Effect;
  readonly close: () => void;
}) {
  const { person } = useSession();
  const done = useMemo(() => differences(before, after), [before, after]);
  const [was, is] = useMemo(() => [new Names(before, person), new Names(after, person)], [before, after, person]);
  const earlier = useCallback((_: Library, side: Side) => (side === "before" ? before : after), [before, after]);
  return (
    <>
      <section aria-label="What it did">
        <h4>What it did</h4>
        <DifferenceList
          differences={done}
          before={was}
          after={is}
          kinds={doneKinds}
          nothing="Nothing that is seen now was changed by it."
        />
      </section>
      <GoBack step={step} what="the library" earlier={earlier} differences={comingDifferences} close={close} />
    </>
  );
}

async function readEffect(log: LibraryLog, { id, sequence }: PastStep): Promise<Effect> {
  const before = await libraryAfter(log, sequence - 1);
  const [row] = await log.named([id]);
  const isSimple = row !== undefined && row.step.retracts === undefined;
  return { before, after: isSimple ? applyChangeSet(before, row.step) : await libraryAfter(log, sequence) };
}
