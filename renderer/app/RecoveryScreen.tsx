import { type Ref, useEffect, useRef, useState } from "react";
import type { Opened } from "#state/open-library.ts";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { GoOn } from "./FailedScreen.tsx";
import { damageWords, headings, nothingLeft, type Recovery, rescueWords, startWords } from "./recovery-words.ts";
import "./recovery-screen.css";

/** The database is not the one that this installation knows. Nothing is written before the person has chosen. */
export function RecoveryScreen({ opened, goOn }: { readonly opened: Recovery; readonly goOn: GoOn }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const choose = (words: string, opening: () => Promise<Opened>, during: "opening" | "restoring") => {
    setBusy(words);
    void goOn(painted().then(opening), during);
  };
  const { rescue, damage, unreachable } = opened;
  const start = startWords(opened);
  return (
    <main className="recovery">
      <div className="recovery-card">
        <h1>{headings[damage]}</h1>
        <p>{damageWords(opened)}</p>
        {unreachable === null ? null : (
          <p className="recovery-unreachable">{unreachable} Then try again: more comes back.</p>
        )}
        {rescue === null ? <p>{unreachable === null ? nothingLeft : null}</p> : <Rescued rescue={rescue} />}
        <div className="recovery-actions">
          {unreachable === null ? null : <TryAgain ref={first} variant="primary" isBusy={busy !== null} />}
          {rescue === null ? null : (
            <Button
              ref={unreachable === null ? first : undefined}
              variant={unreachable === null ? "primary" : "plain"}
              aria-disabled={busy !== null}
              onClick={() => {
                if (busy === null) choose("Putting it together…", () => opened.restore(), "restoring");
              }}
            >
              {unreachable === null ? "Bring my library back" : "Bring back what can be reached"}
            </Button>
          )}
          {damage === "unreadable" && unreachable === null ? <TryAgain variant="plain" isBusy={busy !== null} /> : null}
          <Button
            variant={rescue === null ? "plain" : "quiet"}
            disabled={busy !== null}
            onClick={() => setConfirming(true)}
          >
            {start}
          </Button>
          <span role="status" className="recovery-busy">
            {busy}
          </span>
        </div>
      </div>
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setConfirming}
        title={rescue === null ? `${start}?` : "Start without what can be brought back?"}
        confirmLabel={start}
        onConfirm={() => choose("Opening…", () => opened.startWithWhatIsThere(), "opening")}
      >
        {rescue === null
          ? "What was in your library before is not in it then. Nothing on the disk is deleted by this."
          : "It is left out of your library, and kept as a backup: the settings can restore it whenever you like."}
      </ConfirmDialog>
    </main>
  );
}

function TryAgain({ ref, variant, isBusy }: TryAgainProps) {
  return (
    <Button ref={ref} variant={variant} disabled={isBusy} onClick={() => location.reload()}>
      Try again
    </Button>
  );
}

interface TryAgainProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly variant: "primary" | "plain";
  readonly isBusy: boolean;
}

function Rescued({ rescue }: { readonly rescue: NonNullable<Recovery["rescue"]> }) {
  const { what, from, missing } = rescueWords(rescue);
  return (
    <section className="recovery-rescue" aria-labelledby="recovery-rescue">
      <h2 id="recovery-rescue">What can be brought back</h2>
      <p className="recovery-what">{what}</p>
      <p>
        {from} {missing}
      </p>
    </section>
  );
}

/** Resolves when the word about it is on the screen: putting a large library together keeps the page from painting. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
