import { type ClaimId, type HighlightId, type Stance, stances } from "#core/index.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { ClaimQuestion } from "./claim-question.ts";
import { StanceSign } from "./StanceSign.tsx";
import { stanceKeys, stanceName } from "./stance-words.ts";
import { useTies } from "./use-ties.ts";

export interface StanceMenuProps {
  readonly highlight: HighlightId;
  readonly claim: ClaimId;
  /** One's own stance; undefined where one has not tied it oneself. */
  readonly own: Stance | null | undefined;
  /** What the sign shows: one's own stance, else another person's. */
  readonly shown: Stance | null;
  /** Whose stance is shown where it is not one's own. */
  readonly by: string | null;
  readonly tabIndex?: number;
  ask(question: ClaimQuestion): void;
}

const unset = "unset";

/** The stance sign as a button: its menu changes one's own stance or unties the passage. */
export function StanceMenu({ highlight, claim, own, shown, by, tabIndex = 0, ask }: StanceMenuProps) {
  const ties = useTies();
  const entries: MenuEntry[] = [
    {
      kind: "radio",
      id: "stance",
      label: by === null ? "Stance" : `${by}: ${stanceName(shown)}. Your own stance`,
      value: own === undefined ? "" : (own ?? unset),
      onValue: (value) => ties.setStance(highlight, claim, value === unset ? null : (value as Stance)),
      options: [
        ...stances.map((stance) => ({ value: stance as string, label: stanceName(stance), keys: stanceKeys[stance] })),
        { value: unset, label: stanceName(null) },
      ],
    },
    { kind: "separator", id: "ask" },
    {
      id: "details",
      label: "Value, scope, period…",
      keys: "F2",
      opens: true,
      onSelect: () => ask({ kind: "details", claim, highlight }),
    },
    {
      id: "another",
      label: "Tie to another claim…",
      keys: "c",
      opens: true,
      onSelect: () => ask({ kind: "another", claim, highlight }),
    },
  ];
  if (own !== undefined) {
    entries.push(
      { kind: "separator", id: "line" },
      { id: "untie", label: "Untie from the claim", keys: "Delete", onSelect: () => ties.untie(highlight, claim) },
    );
  }
  return (
    <Menu
      entries={entries}
      trigger={
        <button
          type="button"
          className="stance-button"
          tabIndex={tabIndex}
          aria-label={`Stance: ${stanceName(shown)}${by === null ? "" : `, by ${by}`}`}
        >
          <StanceSign stance={shown} isNamed />
        </button>
      }
    />
  );
}
