import type { Opened } from "#state/open-library.ts";
import { Button } from "#ui/Button.tsx";
import { ErrorState } from "#ui/ErrorState.tsx";

/** What could not be done, and the reason as a sentence. */
export interface Failure {
  readonly step: "opening" | "restoring" | "starting";
  readonly why: string;
}

/** Waits for a library and goes on with it. @param during what fails where the promise rejects. */
export type GoOn = (opening: Promise<Opened>, during: Failure["step"]) => Promise<void>;

const words: Readonly<Record<Failure["step"], { readonly title: string; readonly rest: string }>> = {
  opening: { title: "The library could not be opened", rest: "Nothing was deleted." },
  restoring: {
    title: "The library was not brought back",
    rest: "Backups and journal are as they were. Try again.",
  },
  starting: {
    title: "The window could not be set up",
    rest: "The library itself was opened, and nothing in it was deleted.",
  },
};

/** Stands where the app would, with what became of the library. */
export function FailedScreen({ failure: { step, why } }: { readonly failure: Failure }) {
  const { title, rest } = words[step];
  return (
    <main className="opening-failed">
      <ErrorState
        title={title}
        level={2}
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Try again
          </Button>
        }
      >
        {why} {rest}
      </ErrorState>
    </main>
  );
}
