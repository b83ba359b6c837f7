import { useMemo } from "react";
import {
  type ClaimKind,
  chosenValue,
  claimChoices,
  criterionNames,
  type HighlightCriterion,
  type HighlightFilter,
  highlightChoices,
  highlightCriteria,
  type Library,
  type MatrixRowKind,
  matrixClaimCriteria,
  type PersonId,
} from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import type { FilterCriterion } from "#ui/FilterPicker.tsx";

/** Claims are statements or questions; highlights have nothing of that kind. */
export const kindCriterion = "kind";
export const kindNames: Readonly<Record<ClaimKind, string>> = { statement: "Statements", question: "Questions" };

/** By what rows of a kind can be narrowed: claims by what is said of them and of their passages, the others by all that highlights have. */
function criteriaOf(rows: MatrixRowKind): readonly { readonly criterion: HighlightCriterion; readonly name: string }[] {
  if (rows === "claims")
    return matrixClaimCriteria.map((criterion) => ({
      criterion,
      name: criterion === "person" ? "Written by" : criterionNames[criterion],
    }));
  return highlightCriteria.map((criterion) => ({ criterion, name: criterionNames[criterion] }));
}

/** By what the rows are narrowed, in words; the words that are sought and the kind of claims stand apart. */
export function narrowedCriteria(library: Library, filter: HighlightFilter, rows: MatrixRowKind, person: PersonId) {
  return criteriaOf(rows).flatMap(({ criterion, name }) => {
    const value = chosenValue(library, filter, criterion, person);
    return value === null ? [] : [{ criterion, name, label: value.label }];
  });
}

/** The criteria with how many rows, or highlights, each value leaves. */
export function useMatrixCriteria(filter: HighlightFilter): readonly FilterCriterion[] {
  const library = useLibrary();
  const { person } = useSession();
  const rows = useDeskState((state) => state.matrix.rows);
  const kind = useDeskState((state) => state.matrix.kind);
  return useMemo(() => {
    const choices: ReturnType<typeof highlightChoices> =
      rows === "claims"
        ? claimChoices(library, filter, person, matrixClaimCriteria)
        : highlightChoices(library, filter, person);
    const ofClaims: FilterCriterion = {
      id: kindCriterion,
      name: "Kind",
      chosen: kind,
      options: (["statement", "question"] as const).map((id) => ({ id, label: kindNames[id] })),
    };
    const criteria = criteriaOf(rows).map(({ criterion, name }) => ({
      id: criterion,
      name,
      chosen: chosenValue(library, filter, criterion, person)?.value ?? null,
      options: (choices.get(criterion) ?? []).map(({ value, label, colour, count }) => ({
        id: value,
        label,
        detail: count.toLocaleString("en"),
        ...(colour === null ? {} : { icon: <span className="tag-swatch" data-tag={colour} aria-hidden="true" /> }),
      })),
    }));
    return rows === "claims" ? [...criteria, ofClaims] : criteria;
  }, [library, filter, person, rows, kind]);
}
