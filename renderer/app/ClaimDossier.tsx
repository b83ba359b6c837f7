import type { ClaimId } from "#core/index.ts";
import { StanceSign } from "#features/claims/StanceSign.tsx";
import { VerdictSign } from "#features/claims/VerdictSign.tsx";
import { DossierDialog } from "#features/dossier/DossierDialog.tsx";
import type { DossierSlots } from "#features/dossier/dossier-slots.ts";
import { NoteText } from "#features/notes/NoteText.tsx";
import { useTransfer } from "#features/transfer/TransferProvider.tsx";
import { useReaderCommands } from "./commands/reader-commands-context.tsx";

const slots: DossierSlots = {
  renderStance: (stance) => <StanceSign stance={stance} isNamed />,
  renderVerdict: (verdict) => <VerdictSign verdict={verdict} />,
  renderNote: (content) => <NoteText content={content} />,
};

/** The dossier of a claim, with the signs of claims and the notes to read. */
export function ClaimDossier({ claim, close }: { readonly claim: ClaimId; readonly close: () => void }) {
  const transfer = useTransfer();
  const reader = useReaderCommands();
  return (
    <DossierDialog
      claim={claim}
      slots={slots}
      ensureName={transfer.ensureName}
      close={close}
      // The closing dialog gives the focus back first.
      onOpened={() => setTimeout(() => reader.current?.focusText(), 50)}
    />
  );
}
