import { useDeferredValue } from "react";
import { type ArrangedHighlights, arrangeHighlights, type Library, type PersonId } from "#core/index.ts";
import type { DeskState } from "#state/desk.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";

/** The highlights as the inspector lists them. */
export function useArranged(): ArrangedHighlights {
  const library = useLibrary();
  const { person } = useSession();
  const filter = useDeferredValue(useDeskState((state) => state.inspector.filter));
  const { group, sort } = useDeskState((state) => state.inspector.arrangement);
  return arrangeHighlights(library, { filter, group, sort, you: person });
}

/** The same, where it is asked for by a command. */
export function arrangedOn(library: Library, { inspector }: DeskState, you: PersonId): ArrangedHighlights {
  return arrangeHighlights(library, { filter: inspector.filter, ...inspector.arrangement, you });
}
