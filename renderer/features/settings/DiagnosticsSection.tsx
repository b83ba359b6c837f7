import { FileRefused } from "#core/index.ts";
import { diagnosticsText } from "#state/keeping/diagnostics.ts";
import { useKeeping } from "#state/keeping/keeping-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/Button.tsx";
import { failureWords } from "./backup-words.ts";

/** A file for whoever looks for a fault, without anything that the person read or wrote. */
export function DiagnosticsSection() {
  const { keeper } = useKeeping();
  const { host, clock, appVersion } = usePorts();
  const notify = useNotify();
  const save = async () => {
    try {
      const at = clock.now();
      const text = await diagnosticsText(keeper, { appVersion, platform: host.capabilities.platform, at });
      const suggestedName = `variorum-diagnostics-${new Date(at).toISOString().slice(0, 10)}.json`;
      const bytes = new TextEncoder().encode(text);
      const saved = await host.saveFile({ kind: "diagnostics", suggestedName, bytes });
      if (saved !== null) notify({ text: `Saved the diagnostics as ${saved.name}`, kind: "done" });
    } catch (error) {
      const text = error instanceof FileRefused ? error.message : `Nothing was saved. ${failureWords(error)}`;
      notify({ text, kind: "failed" });
    }
  };
  return (
    <section className="settings-section">
      <h3>Diagnostics</h3>
      <p>
        A file for whoever looks for a fault: versions, counts, sizes, dates of backups, and what kinds of problems a
        check finds. No word of your reports, notes, tags or claims is in it, and no name.
      </p>
      <Button onClick={() => void save()}>Save a diagnostics file…</Button>
    </section>
  );
}
