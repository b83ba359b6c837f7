import { type ClaimView, chosenPassage, editClaim, firstWords, partClaim, placeWords } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useOpenDossier } from "#state/dossier-opener.tsx";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { ClaimQuestion } from "./claim-question.ts";

export interface ClaimMenuProps {
  readonly view: ClaimView;
  readonly isStop: boolean;
  edit(): void;
  remove(): void;
  ask(question: ClaimQuestion): void;
}

/** All that can be done with a claim. */
export function ClaimMenu({ view, isStop, edit, remove, ask }: ClaimMenuProps) {
  const { claim, merged } = view;
  const library = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const openHistory = useOpenHistory();
  const openDossier = useOpenDossier();
  const opening = (kind: "verdict" | "adopt" | "history" | "event" | "merge", label: string, keys?: string) =>
    ({
      id: kind,
      label,
      opens: true,
      onSelect: () => ask({ kind, claim: claim.id }),
      ...(keys === undefined ? {} : { keys }),
    }) satisfies MenuEntry;
  const verdict: readonly MenuEntry[] =
    claim.kind === "question"
      ? []
      : [
          opening("verdict", "Your verdict…", "v"),
          opening("adopt", "Adopted verdict…"),
          opening("history", "History of the verdicts…"),
          { kind: "separator", id: "verdicts" },
        ];
  const parting: readonly MenuEntry[] =
    merged.length === 0
      ? []
      : [
          {
            kind: "sub",
            id: "part",
            label: "Part a merged claim",
            entries: merged.map((one) => ({
              id: one.id,
              label: one.text,
              onSelect: () => run((seen) => partClaim(seen, { claim: one.id }), { canUndo: true }),
            })),
          },
        ];
  const variants: readonly MenuEntry[] =
    view.passages.length === 0
      ? []
      : [
          {
            kind: "sub",
            id: "variants",
            label: "Variants of a passage",
            entries: [...new Set(view.passages.map(({ highlight }) => highlight))].flatMap((highlight) => {
              const passage = chosenPassage(library, { highlight: highlight.highlight.id });
              if (passage === null) return [];
              return [
                {
                  id: highlight.highlight.id,
                  label: `${placeWords(highlight)} “${firstWords(highlight.highlight.passage.exact)}”`,
                  opens: true,
                  onSelect: () => desk.comparing.openVariants({ passage }),
                },
              ];
            }),
          },
        ];
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="small"
          className="claim-card-menu"
          label={`Change claim “${claim.text}”`}
          icon={<MoreIcon />}
          tabIndex={isStop ? 0 : -1}
        />
      }
      entries={[
        { id: "dossier", label: "Dossier…", opens: true, onSelect: () => openDossier(claim.id) },
        ...verdict,
        { id: "edit", label: "Change the words…", keys: "F2", onSelect: edit },
        {
          kind: "radio",
          id: "kind",
          label: "Kind",
          value: claim.kind,
          onValue: (kind) =>
            run((seen) => editClaim(seen, { claim: claim.id, kind: kind === "question" ? "question" : "statement" })),
          options: [
            { value: "statement", label: "Statement" },
            { value: "question", label: "Question" },
          ],
        },
        opening("event", "Date of the event…"),
        ...variants,
        { kind: "separator", id: "merging" },
        opening("merge", "Merge into…", "m"),
        ...parting,
        { kind: "separator", id: "line" },
        {
          id: "all-history",
          label: "History of the claim…",
          opens: true,
          onSelect: () => openHistory({ collection: "claims", id: claim.id }),
        },
        { id: "delete", label: "Delete", keys: "Delete", onSelect: remove },
      ]}
    />
  );
}
