import { CommandRefused, type Planned } from "../model/change-set.ts";
import type { Library } from "../model/library.ts";
import { counted } from "../queries/count-words.ts";
import type { FigureRow } from "../suggestions/figure-rows.ts";
import { sequence } from "./sequence.ts";
import { type AcceptInput, acceptSuggestion, confirmFields } from "./suggestions.ts";

export type ConfirmFigureInput = Pick<AcceptInput, "person" | "newHighlight" | "newClaim" | "newSource"> & {
  readonly row: Pick<FigureRow, "highlight" | "suggestion" | "toConfirm">;
};

/**
 * Makes all that a row of figures says the person's, in one step: marks the figure where nobody has, confirms what was filled in, and fills in
 * what was only found. @throws CommandRefused where nothing is left to confirm.
 */
export function confirmFigure(library: Library, { row, ...input }: ConfirmFigureInput): Planned {
  const { highlight, suggestion, toConfirm } = row;
  if (highlight === null && suggestion !== null)
    return acceptSuggestion(library, { ...input, suggestion, isConfirmed: true });
  const planned = sequence(library, "", [
    ...(toConfirm.length === 0
      ? []
      : [(seen: Library) => confirmFields(seen, { records: toConfirm, person: input.person })]),
    ...(suggestion === null || highlight === null
      ? []
      : [
          (seen: Library) =>
            acceptSuggestion(seen, {
              ...input,
              suggestion: { ...suggestion, highlights: [highlight] },
              isConfirmed: true,
            }),
        ]),
  ]);
  const fields = planned.writes.flatMap((write) => Object.keys(write.fields));
  const count = fields.filter((field) => field.startsWith("confirmed:")).length;
  if (count === 0) throw new CommandRefused("Nothing is left to confirm here.");
  return { ...planned, label: `confirm ${counted(count, "field")}` };
}
