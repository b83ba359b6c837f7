import { type ReactNode, useMemo, useState } from "react";
import type { MarkTarget } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Marking, type Picking } from "./marking.ts";
import { PickerLayer } from "./PickerLayer.tsx";
import { TagPicker } from "./TagPicker.tsx";
import { useEscape } from "./use-escape.ts";
import { MarkingContext } from "./use-marking.ts";

export interface MarkingProviderProps {
  /** Finds or makes a claim for the target, then the stance; calls `onDone` when it is tied. */
  readonly claimPicker: (props: { readonly target: MarkTarget; onDone(): void }) => ReactNode;
  readonly children: ReactNode;
}

/** Holds the pickers of tags and claims, so that they outlive the bar or menu that opened them. */
export function MarkingProvider({ claimPicker, children }: MarkingProviderProps) {
  const session = useSession();
  const desk = useDesk();
  const run = useRun();
  const notify = useNotify();
  const [picking, setPicking] = useState<Picking | null>(null);
  const marking = useMemo(
    () => new Marking({ session, desk, run, notify, pick: setPicking }),
    [session, desk, run, notify],
  );
  useEscape();
  const close = () => setPicking(null);
  const done = () => {
    if (picking?.isInText) marking.letGo();
    close();
  };
  return (
    <MarkingContext value={marking}>
      {children}
      {picking === null ? null : (
        <PickerLayer picking={picking} onClose={close}>
          {picking.kind === "tag" ? (
            <TagPicker target={picking.target} onDone={done} />
          ) : (
            claimPicker({ target: picking.target, onDone: done })
          )}
        </PickerLayer>
      )}
    </MarkingContext>
  );
}
