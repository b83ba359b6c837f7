import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { Tooltip } from "#ui/Tooltip.tsx";
import "./step-toggle.css";

/** Says and decides whether a pane scrolls with the others. */
export function StepToggle({ pane, siglum }: { readonly pane: string; readonly siglum: string }) {
  const desk = useDesk();
  const isInStep = useDeskState(({ panes }) => panes.find(({ id }) => id === pane)?.isInStep ?? false);
  const hint = isInStep
    ? "Scrolls with the other panes by what their reports have in common"
    : "Scrolls alone. Press to scroll with the other panes";
  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className="step-toggle"
        aria-label={`Report ${siglum} in step with the other panes`}
        aria-pressed={isInStep}
        onClick={() => desk.habits.toggleStep(pane)}
      >
        in step
      </button>
    </Tooltip>
  );
}
