import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { findInText, type PastStep, type PersonId, stepWords } from "#core/index.ts";
import { PastSteps, takenBack } from "#state/history/past-steps.ts";
import { useSession, useSessionState } from "#state/session-context.tsx";
import { failureWords, useLog } from "./use-log.ts";

export interface StepFilter {
  readonly text: string;
  /** `null` for everybody. */
  readonly person: PersonId | null;
}

export const noStepFilter: StepFilter = { text: "", person: null };

export interface ListedSteps {
  /** Those that pass the filter, the latest first, as far as they were read. */
  readonly steps: readonly PastStep[];
  /** Steps that a later one took back. */
  readonly gone: ReadonlySet<string>;
  /** True where no earlier step is left to read. */
  readonly isComplete: boolean;
  readonly failure: string | null;
  more(): void;
}

/** How many are read for a screen, and how many more each time. */
const pageSize = 100;

/** The steps of the log that pass, read page by page as they are wanted, and new ones as they come in. */
export function usePastSteps(filter: StepFilter): ListedSteps {
  const log = useLog();
  const session = useSession();
  const { library } = useSessionState();
  const [past] = useState(() => new PastSteps(log));
  const [read, setRead] = useState({ steps: past.steps, isComplete: past.isComplete });
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, setWanted] = useState(pageSize);
  const deferred = useDeferredValue(filter);
  const passes = useMemo(() => passing(deferred), [deferred]);
  const turn = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    let isCurrent = true;
    // One reading after the other, each from where the one before ended.
    const reading = turn.current.then(async () => {
      // What is just being saved is in the log when this resolves. What can't be saved is told elsewhere.
      await session.settled().catch(() => undefined);
      if (isCurrent) await past.readNew();
      if (isCurrent) await past.readUntil(wanted, passes);
    });
    turn.current = reading.then(
      () => {
        if (!isCurrent) return;
        setRead({ steps: past.steps, isComplete: past.isComplete });
        setFailure(null);
      },
      (error: unknown) => setFailure(failureWords(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [past, session, library, wanted, passes]);

  const steps = useMemo(() => read.steps.filter(passes), [read, passes]);
  const gone = useMemo(() => takenBack(read.steps), [read]);
  return { steps, gone, isComplete: read.isComplete, failure, more: () => setWanted(steps.length + pageSize) };
}

function passing({ text, person }: StepFilter): (step: PastStep) => boolean {
  const words = text.trim();
  return (step) =>
    (person === null || step.people.has(person)) && (words === "" || findInText(stepWords(step), words).length > 0);
}
