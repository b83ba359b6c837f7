import type { ReactNode, Ref } from "react";
import type { NoteTarget, SourceEntry, SourceId } from "#core/index.ts";
import { sourceStop } from "./focus-sources.ts";
import { SourceClaims } from "./SourceClaims.tsx";
import { SourceFacts } from "./SourceFacts.tsx";
import { SourceHead } from "./SourceHead.tsx";
import { SourceUsageTable } from "./SourceUsageTable.tsx";
import { SourceUses } from "./SourceUses.tsx";
import type { SourceQuestion } from "./source-question.ts";

export interface SourceDetailProps {
  readonly entry: SourceEntry;
  readonly asked: SourceQuestion | null;
  ask(question: SourceQuestion): void;
  /** A question was answered or left; the focus goes back to the list. */
  done(): void;
  remove(source: SourceId): void;
  readonly renderNotes: (target: NoteTarget) => ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** All that is known of one source, as on a card. */
export function SourceDetail({ entry, asked, ask, done, remove, renderNotes, ref }: SourceDetailProps) {
  const { source } = entry;
  return (
    <section
      ref={ref}
      className="source-detail"
      aria-label={`Source ${source.name}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && event.target instanceof HTMLInputElement) sourceStop.current?.focus();
      }}
    >
      <div className="source-card">
        <SourceHead entry={entry} asked={asked} ask={ask} done={done} remove={remove} />
        <SourceFacts entry={entry} />
        <section aria-label="Notes">
          <h3 className="eyebrow">Notes</h3>
          {renderNotes({ collection: "sources", id: source.id })}
        </section>
        <section aria-label="Use">
          <h3 className="eyebrow">Use</h3>
          <SourceUsageTable source={source} />
        </section>
        <SourceClaims source={source} />
        <SourceUses entry={entry} />
      </div>
    </section>
  );
}
