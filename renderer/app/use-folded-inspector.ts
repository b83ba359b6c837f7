import { useEffect, useRef } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { keyLabel } from "#ui/key-names.ts";
import { usePlatform } from "#ui/platform.ts";

/**
 * Where the inspector would begin to lie over a report it folds itself, and it comes back when there is room again. The first time that
 * this happens before somebody's eyes it is said, with the way to have it all the same.
 */
export function useFoldedInspector(doesFloat: boolean): void {
  const desk = useDesk();
  const notify = useNotify();
  const platform = usePlatform();
  const hasFolded = useRef(false);
  const isToBeSaid = useRef(false);
  useEffect(() => {
    const { isOpen } = desk.state.inspector;
    const wants = doesFloat ? isOpen : hasFolded.current && !isOpen;
    hasFolded.current = doesFloat && isOpen;
    if (wants) desk.toggleInspector();
    if (hasFolded.current && isToBeSaid.current) {
      isToBeSaid.current = false;
      notify({
        kind: "done",
        text: `The inspector made room for the reports. ${keyLabel("Mod+I", platform)} lays it over them.`,
      });
    }
  }, [desk, doesFloat, notify, platform]);
  // What folds while the window opens has never been seen open.
  useEffect(() => {
    isToBeSaid.current = true;
  }, []);
}
