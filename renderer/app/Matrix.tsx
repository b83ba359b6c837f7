import { useMemo } from "react";
import { NewClaimForm } from "#features/claims/NewClaimForm.tsx";
import { StanceSign } from "#features/claims/StanceSign.tsx";
import { MatrixView } from "#features/matrix/MatrixView.tsx";
import type { MatrixSlots } from "#features/matrix/matrix-slots.ts";
import type { MatrixReader } from "#features/matrix/use-matrix-deeds.ts";
import { useReaderCommands } from "./commands/reader-commands-context.tsx";

const slots: MatrixSlots = {
  renderStance: (stance, isNamed) => <StanceSign stance={stance} {...(isNamed ? { isNamed } : {})} />,
  renderNewClaim: (close) => <NewClaimForm onDone={close} />,
};

/** The matrix, with the signs and forms of claims, and the way into the panes. */
export function Matrix() {
  const commands = useReaderCommands();
  // The panes come on screen with the next render.
  const reader = useMemo<MatrixReader>(
    () => ({
      focusText: () => requestAnimationFrame(() => commands.current?.focusText()),
      find: (words) => requestAnimationFrame(() => commands.current?.find(words)),
    }),
    [commands],
  );
  return <MatrixView slots={slots} reader={reader} />;
}
