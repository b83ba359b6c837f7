import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import {
  type Arrangement,
  CommandRefused,
  exportBundle,
  FileRefused,
  type HighlightId,
  highlightsCsv,
  personName,
  toMarkdownNotes,
  toReadingPage,
  writeBundle,
} from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { sealOpenNotes } from "#state/open-notes.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { fileName } from "./file-name.ts";
import { NameDialog } from "./NameDialog.tsx";

/** What goes out: left out, everything. */
type Chosen = ReadonlySet<HighlightId> | undefined;

/** Each writes one file, of everything or of some highlights with what they need, and answers whether it was saved. */
export interface Transfer {
  /** A bundle for a colleague. */
  exportJson(highlights?: Chosen): Promise<boolean>;
  /** One web page to read. */
  exportPage(highlights: Chosen, arrangement: Arrangement): Promise<boolean>;
  exportMarkdown(highlights: Chosen, arrangement: Arrangement): Promise<boolean>;
  /** A table of highlights, as CSV. */
  exportTable(highlights: Chosen): Promise<boolean>;
  /** Asks for the person's name, once in the life of the library. Answers false where they would not say it. */
  ensureName(): Promise<boolean>;
}

const endings = { bundle: "json", page: "html", markdown: "md", table: "csv" } as const;

/** A spreadsheet takes a CSV file without this mark for one in its own old encoding. */
const byteOrderMark = "\ufeff";

const TransferContext = createContext<Transfer | null>(null);

/** Handing on: what export and import share, and the question for a name before the first of them. */
export function TransferProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { host, clock, appVersion } = usePorts();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const answer = useRef<((isNamed: boolean) => void) | null>(null);
  const transfer = useMemo<Transfer>(() => {
    const nameOf = () => {
      const person = session.library.people.get(session.person);
      return person?.name === undefined ? null : personName(person);
    };
    const ensureName = () => {
      if (nameOf() !== null) return Promise.resolve(true);
      answer.current?.(false);
      return new Promise<boolean>((resolve) => {
        answer.current = resolve;
        // A dialog that closes just now gives the focus back a moment later, and would take it from the field.
        setTimeout(() => setAsking(true));
      });
    };
    const save = async (
      kind: keyof typeof endings,
      write: (by: { id: string; name: string }, now: number) => string,
    ): Promise<boolean> => {
      if (!(await ensureName())) return false;
      // What is being written is in the library when this returns. The file waits for no saving: where that fails, it is the way out.
      void sealOpenNotes().catch((error: unknown) => {
        // A note that was refused says so itself.
        if (error instanceof CommandRefused) return;
        notify({ text: `Not saved on this computer: ${sentence(error)}`, kind: "failed" });
      });
      const now = clock.now();
      const by = { id: session.person, name: nameOf() ?? "" };
      const suggestedName = fileName(by.name, now, endings[kind]);
      try {
        const saved = await host.saveFile({ kind, suggestedName, bytes: new TextEncoder().encode(write(by, now)) });
        if (saved !== null) notify({ text: `Exported to ${saved.name}`, kind: "done" });
        return saved !== null;
      } catch (error) {
        const text = error instanceof FileRefused ? error.message : `Nothing was exported. ${sentence(error)}`;
        notify({ text, kind: "failed" });
        return false;
      }
    };
    return {
      ensureName,
      exportJson: (highlights) =>
        save("bundle", (by, exportedAt) =>
          writeBundle(exportBundle(session.library, { exportedAt, by, appVersion, highlights })),
        ),
      exportPage: (highlights, arrangement) =>
        save("page", (by, exportedAt) =>
          toReadingPage(session.library, { exportedAt, by: by.name, highlights, arrangement }),
        ),
      exportMarkdown: (highlights, arrangement) =>
        save("markdown", (by, exportedAt) =>
          toMarkdownNotes(session.library, { exportedAt, by: by.name, highlights, arrangement }),
        ),
      exportTable: (highlights) => save("table", () => byteOrderMark + highlightsCsv(session.library, highlights)),
    };
  }, [session, host, clock, appVersion, notify]);
  const settle = (isNamed: boolean) => {
    setAsking(false);
    answer.current?.(isNamed);
    answer.current = null;
  };
  return (
    <TransferContext value={transfer}>
      {children}
      {isAsking ? <NameDialog onDone={settle} /> : null}
    </TransferContext>
  );
}

export function useTransfer(): Transfer {
  const transfer = useContext(TransferContext);
  if (transfer === null) throw new Error("no TransferProvider above");
  return transfer;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
