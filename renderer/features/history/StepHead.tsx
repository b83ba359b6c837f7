import { type Names, type PastStep, stepWords } from "#core/index.ts";
import { momentWords } from "#state/time-words.ts";
import { peopleWords } from "./history-words.ts";

/** What the step is called, who took it, and when. */
export function StepHead({
  step,
  names,
  now,
}: {
  readonly step: PastStep;
  readonly names: Names;
  readonly now: number;
}) {
  return (
    <header className="history-head">
      <h3>{stepWords(step)}</h3>
      <p>
        {peopleWords(step, names)} · {momentWords(step.at, now)}
        {step.kind === "imported" ? " · by import" : ""}
      </p>
    </header>
  );
}
