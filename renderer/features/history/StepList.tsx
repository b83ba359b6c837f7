import { useEffect, useRef } from "react";
import { type Names, type PastStep, stepWords } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { dayWords } from "#state/time-words.ts";
import { useWalk } from "#ui/use-walk.ts";
import { capital, peopleWords, timeOfDay } from "./history-words.ts";

export interface StepListProps {
  /** The latest first. */
  readonly steps: readonly PastStep[];
  readonly gone: ReadonlySet<string>;
  readonly names: Names;
  readonly chosen: string | null;
  onChoose(id: string): void;
  /** Wants what comes after the last one; left out where nothing does. */
  readonly onEnd?: (() => void) | undefined;
}

/** Steps by day. Arrows walk through them and choose. */
export function StepList({ steps, gone, names, chosen, onChoose, onEnd }: StepListProps) {
  const { clock } = usePorts();
  const now = clock.now();
  const walk = useWalk(
    steps.map(({ id }) => id),
    chosen,
    onChoose,
  );
  return (
    <div className="history-steps" {...walk.props}>
      {byDay(steps, now).map(({ day, steps: ofDay }) => (
        <section key={day} className="history-day" aria-label={day}>
          <h3 className="history-day-head">{day}</h3>
          <ol>
            {ofDay.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  className="history-step"
                  data-walk={step.id}
                  tabIndex={walk.stop === step.id ? 0 : -1}
                  aria-current={step.id === chosen ? "step" : undefined}
                  data-gone={gone.has(step.id) || undefined}
                  onClick={() => onChoose(step.id)}
                >
                  <span className="history-step-time">{timeOfDay(step.at)}</span>
                  <span className="history-step-words">
                    {stepWords(step)}
                    <span className="history-step-by">
                      {peopleWords(step, names)}
                      {step.kind === "imported" ? " · by import" : ""}
                      {gone.has(step.id) ? " · taken back later" : ""}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {onEnd === undefined ? null : <End key={steps.length} onSeen={onEnd} />}
    </div>
  );
}

/** Wants more as soon as it comes near. */
function End({ onSeen }: { readonly onSeen: () => void }) {
  const end = useRef<HTMLParagraphElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const element = end.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) seen.current();
      },
      { root: element.closest(".history-steps"), rootMargin: "400px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <p ref={end} className="history-end">
      Reading earlier steps…
    </p>
  );
}

interface Day {
  readonly day: string;
  readonly steps: PastStep[];
}

/** The latest day first. */
function byDay(steps: readonly PastStep[], now: number): readonly Day[] {
  const days = new Map<string, Day>();
  for (const step of steps) {
    const day = capital(dayWords(step.at, now));
    const present = days.get(day);
    if (present === undefined) days.set(day, { day, steps: [step] });
    else present.steps.push(step);
  }
  return [...days.values()];
}
