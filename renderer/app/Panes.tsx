import { ClaimPicker } from "#features/claims/ClaimPicker.tsx";
import { MarkMenu } from "#features/highlights/MarkMenu.tsx";
import { SelectionBar } from "#features/highlights/SelectionBar.tsx";
import { Reader } from "#features/reader/Reader.tsx";
import { useDialogs } from "./dialogs.tsx";

/** The reports side by side, with what stands over a selection. */
export function Panes() {
  const dialogs = useDialogs();
  return (
    <Reader
      onDescribe={(report) => dialogs.show({ kind: "describe-report", report })}
      onAdd={() => dialogs.show({ kind: "add-report" })}
      renderSelectionBar={(props) => <SelectionBar {...props} claimPicker={({ onDone }) => <ClaimPicker onDone={onDone} />} />}
      renderMarkMenu={(props) => <MarkMenu {...props} claimPicker={({ onDone }) => <ClaimPicker onDone={onDone} />} />}
    />
  );
}
