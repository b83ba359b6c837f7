import { useMemo, useState } from "react";
import { type ItemDifference, type Library, Names, type PastStep, revertTo } from "#core/index.ts";
import { sealOpenNotes } from "#state/open-notes.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { comingKinds, DifferenceList } from "./DifferenceList.tsx";
import { goBackLabel } from "./history-words.ts";

export type Side = "before" | "after";

export interface GoBackProps {
  readonly step: PastStep;
  /** The library as it would be again; the same function as long as that is the same. */
  readonly earlier: (present: Library, side: Side) => Library;
  /** What would be another; the same function, too. */
  readonly differences: (present: Library, earlier: Library) => readonly ItemDifference[];
  /** "the library", "this highlight". */
  readonly what: string;
  close(): void;
}

/** Shows what would change if one went back to before or after a step, and goes there: one step for the whole team, which can be undone. */
export function GoBack({ step, earlier, differences, what, close }: GoBackProps) {
  const library = useLibrary();
  const session = useSession();
  const run = useRun();
  const [side, setSide] = useState<Side>("before");
  const target = useMemo(() => earlier(library, side), [earlier, library, side]);
  const changes = useMemo(() => differences(library, target), [differences, library, target]);
  const [before, after] = useMemo(
    () => [new Names(library, session.person), new Names(target, session.person)],
    [library, target, session],
  );
  const go = async () => {
    // What stands in an open editor is a version first, so that undo brings it back.
    await sealOpenNotes().catch(() => undefined);
    const label = goBackLabel(step, side);
    close();
    run((present) => revertTo(present, { earlier: earlier(present, side), label, ids: session.ids }), {
      canUndo: true,
    });
  };
  return (
    <section className="history-back" aria-label="Go back">
      <div className="history-back-head">
        <h4>Go back to</h4>
        <Segmented<Side>
          label="Go back to"
          value={side}
          onValue={setSide}
          options={[
            { value: "before", label: "Before this step" },
            { value: "after", label: "After it" },
          ]}
        />
      </div>
      <DifferenceList
        key={side}
        differences={changes}
        before={before}
        after={after}
        kinds={comingKinds}
        nothing={`Nothing that you see would change: ${what} is as it was then.`}
      />
      {changes.length === 0 ? null : (
        <p className="history-act">
          <Button variant="primary" onClick={() => void go()}>
            Go back to here
          </Button>
          <span>One step, for the team too with your next export. It can be undone.</span>
        </p>
      )}
    </section>
  );
}
