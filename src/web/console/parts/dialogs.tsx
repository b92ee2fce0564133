import { useState } from "react";
import { usePiece } from "../context.ts";
import { useSelected } from "../current.ts";
import type { DialogName } from "../state.ts";
import type { QueuedCase } from "../wire.ts";
import { CannedDialog } from "./canned-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { ProfileDialog } from "./profile-dialog.tsx";
import { ProgrammesDialog } from "./programmes-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SupervisionDialog } from "./supervision-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

/**
 * The dialog that is open, or was last: it must stand there to be closed, else Fluent leaves everything
 * behind it hidden from screen readers (9.74).
 */
export function Dialogs() {
  const dialog = usePiece((state) => state.dialog);
  const openings = usePiece((state) => state.openings);
  const selected = useSelected();
  const [shown, setShown] = useState({ dialog, openings, one: selected });
  if (dialog !== null && shown.openings !== openings) setShown({ dialog, openings, one: selected });
  return <OneDialog key={shown.openings} dialog={shown.dialog} one={shown.one} />;
}

function OneDialog({ dialog, one }: { dialog: DialogName | null; one: QueuedCase | null }) {
  switch (dialog) {
    case null:
      return null;
    case "help":
      return <HelpDialog />;
    case "profile":
      return <ProfileDialog />;
    case "supervision":
      return <SupervisionDialog />;
    case "transfer":
      return one && <TransferDialog one={one} />;
    case "return":
      return one && <ReturnDialog one={one} />;
    case "close":
      return one && <CloseDialog one={one} />;
    case "programmes":
      return one && <ProgrammesDialog one={one} />;
    case "canned":
      return one && <CannedDialog one={one} />;
  }
}
