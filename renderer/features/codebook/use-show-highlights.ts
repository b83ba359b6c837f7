import { type InspectorFilter, noFilter } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";

/** Shows the highlights behind a number in the inspector, and nothing else. */
export function useShowHighlights(): (filter: Partial<InspectorFilter>) => void {
  const desk = useDesk();
  return (filter) => {
    desk.filterInspector({ ...noFilter, ...filter });
    desk.showInspector("highlights");
  };
}
