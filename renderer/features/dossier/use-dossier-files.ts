import { type ClaimId, FileRefused, personName, toDossierMarkdown, toDossierPage } from "#core/index.ts";
import { fileSlug } from "#state/file-slug.ts";
import { useKnownOrigins } from "#state/findings/findings-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";

/** Each writes one file; what goes wrong is told. */
export interface DossierFiles {
  markdown(): Promise<void>;
  page(): Promise<void>;
  /** `null` where the host makes no PDF by itself: its print dialog does. */
  readonly pdf: (() => Promise<void>) | null;
  print(): void;
}

const endings = { markdown: "md", page: "html", pdf: "pdf" } as const;

/** @param ensureName asks for the person's name where it was never said; false where they would not say it. */
export function useDossierFiles(claim: ClaimId, ensureName: () => Promise<boolean>): DossierFiles {
  const session = useSession();
  const { host, output, clock } = usePorts();
  const notify = useNotify();
  const knownOrigins = useKnownOrigins();
  const save = async (kind: keyof typeof endings, make: () => Promise<Uint8Array | null>) => {
    try {
      const bytes = await make();
      if (bytes === null) return;
      const words = fileSlug(session.library.claims.get(claim)?.text ?? "");
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const suggestedName = `${["dossier", words, day].filter((part) => part !== "").join("-")}.${endings[kind]}`;
      const saved = await host.saveFile({ kind, suggestedName, bytes });
      if (saved === null) return;
      notify({ text: `Dossier saved as ${saved.name}`, kind: "done" });
      announce(`Dossier saved as ${saved.name}`);
    } catch (error) {
      const text = error instanceof FileRefused ? error.message : `Nothing was exported. ${String(error)}`;
      notify({ text, kind: "failed" });
    }
  };
  const written = (write: typeof toDossierPage) => async () => {
    if (!(await ensureName())) return null;
    const texts = await knownOrigins();
    const person = session.library.people.get(session.person);
    const by = person?.name === undefined ? "" : personName(person);
    const text = write(session.library, claim, { exportedAt: clock.now(), by, texts });
    return text === null ? null : new TextEncoder().encode(text);
  };
  /** Until the page, which the app lays out for paper, says how many origins there are, or that they are not known. */
  const laidOut = async () => {
    await knownOrigins();
    await document.fonts.ready;
    // What is known now is drawn after what waits for it here.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const { toPdf } = output;
  return {
    markdown: () => save("markdown", written(toDossierMarkdown)),
    page: () => save("page", written(toDossierPage)),
    pdf:
      toPdf === null
        ? null
        : () =>
            save("pdf", async () => {
              await laidOut();
              return toPdf();
            }),
    print: () => void laidOut().then(() => output.print()),
  };
}
