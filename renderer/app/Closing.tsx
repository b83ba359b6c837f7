import { useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { sealOpenNotes } from "#state/open-notes.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";

/** Before the window goes: open notes are sealed, the desk is kept, and the last write has landed. */
export function Closing() {
  const { host } = usePorts();
  const session = useSession();
  const desk = useDesk();
  useEffect(
    () =>
      host.onClosing(async () => {
        await sealOpenNotes();
        await Promise.all([desk.flush(), session.settled()]);
      }),
    [host, session, desk],
  );
  return null;
}
