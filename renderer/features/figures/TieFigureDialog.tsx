import { useMemo, useState } from "react";
import { type ClaimId, type ClaimKind, type ClaimView, doubtsOfTie, type FigureRow, findInText } from "#core/index.ts";
import { useFindings } from "#state/findings/findings-context.tsx";
import { useSuggestionDeeds } from "#state/findings/suggestion-deeds.ts";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { AlertIcon } from "#ui/icons.ts";
import { ofWhat, placeOf } from "./figure-words.ts";
import "./tie-figure-dialog.css";

interface TieFigureDialogProps {
  readonly row: FigureRow;
  close(): void;
}

/** So many claims are offered at once; typing finds the others. */
const mostOffered = 50;

/** Ties a figure to a claim with its own number, scope and date. Beside each claim stands what speaks against it. */
export function TieFigureDialog({ row, close }: TieFigureDialogProps) {
  const view = useLibraryView();
  const { ids } = useSession();
  const deeds = useSuggestionDeeds();
  const findings = useFindings();
  const [query, setQuery] = useState("");
  const typed = query.trim();
  const claims = view.claims
    .filter(({ claim }) => typed === "" || findInText(claim.text, typed).length > 0)
    .slice(0, mostOffered);
  const figure = findings
    .get(row.report.edition.id)
    ?.figures.find(({ start, printed }) => start === row.passage.start && printed === row.printed);
  // Asked once for each claim, not at every key that is typed.
  const doubtsOn = useMemo(() => {
    const known = new Map<ClaimView, readonly string[]>();
    return (claim: ClaimView) => {
      const doubts =
        known.get(claim) ??
        (figure === undefined ? row.doubts : doubtsOfTie(findings, claim, { report: row.report, figure }));
      known.set(claim, doubts);
      return doubts;
    };
  }, [findings, figure, row]);
  const tie = (claim: ClaimId | { newId: ClaimId; kind: ClaimKind; text: string }) => {
    if (row.suggestion === null) return;
    const highlights = row.highlight === null ? [] : [row.highlight];
    deeds.accept({ ...row.suggestion, highlights }, { claim });
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Tie the figure to a claim"
      description={
        <>
          <q className="quotation">{row.printed}</q>{" "}
          {[ofWhat(row), placeOf(row)].filter((words) => words !== "").join(" · ")}
        </>
      }
      actions={<Button onClick={close}>Cancel</Button>}
    >
      <div className="tie-figure">
        <Combobox
          label="Claim"
          placeholder="Find a claim, or type a new one"
          query={query}
          onQuery={setQuery}
          filtering="none"
          groups={[
            {
              id: "claims",
              options: claims.map((one) => ({
                id: one.claim.id,
                label: one.claim.text,
                below: <Doubts doubts={doubtsOn(one)} />,
              })),
            },
          ]}
          emptyText="No claims yet. Type a statement, or a question with its question mark."
          onChoose={({ id }) => tie(id as ClaimId)}
          create={{
            label: (text) => `New ${kindOf(text)} “${text}”`,
            onCreate: (text) => tie({ newId: ids.next() as ClaimId, kind: kindOf(text), text }),
          }}
        />
      </div>
    </Dialog>
  );
}

function kindOf(text: string): ClaimKind {
  return text.endsWith("?") ? "question" : "statement";
}

function Doubts({ doubts }: { readonly doubts: readonly string[] }) {
  return (
    <>
      {doubts.map((doubt) => (
        <span key={doubt} className="doubt">
          <AlertIcon />
          {doubt}
        </span>
      ))}
      {doubts.length === 0 ? null : (
        <span className="tie-figure-note">Tied, it keeps its own number and date, and this stands beside it.</span>
      )}
    </>
  );
}
