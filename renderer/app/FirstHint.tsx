import { hasExample, removeExample } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

const hint = "first-steps";

/** What to do first. Goes away for good when it is sent away. */
export function FirstHint() {
  const desk = useDesk();
  const library = useLibrary();
  const run = useRun();
  const isDismissed = useDeskState((state) => state.dismissed.includes(hint));
  if (isDismissed) return null;
  return (
    <aside className="first-hint" aria-label="First steps">
      <p>
        Select words in a report, then press <Kbd keys="1" /> to <Kbd keys="4" /> for a tag, <Kbd keys="c" /> to tie
        them to a claim, <Kbd keys="n" /> for a note. Without a mouse, <Kbd keys="." /> walks the sentences.{" "}
        <Kbd keys="?" /> lists all keys.
      </p>
      {hasExample(library) ? (
        <Button size="small" onClick={() => run(removeExample, { canUndo: true })}>
          Remove the worked example
        </Button>
      ) : null}
      <Button size="small" variant="primary" onClick={() => desk.habits.dismiss(hint)}>
        Got it
      </Button>
    </aside>
  );
}
