import { useState } from "react";
import { usePiece } from "../context.ts";
import { useSelected } from "../current.ts";
import type { DialogName } from "../state.ts";
import type { QueuedCase, Session } from "../wire.ts";
import { CannedDialog } from "./canned-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { ProfileDialog } from "./profile-dialog.tsx";
import { ProgrammesDialog } from "./programmes-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SupervisionDialog } from "./supervision-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

type Shown = { dialog: DialogName | null; one: QueuedCase | null; who: Session | null };

/**
 * The dialog that is open, or was last: it must stand there to be closed, else Fluent leaves everything
 * behind it hidden from screen readers (9.74). So it keeps what it was opened about.
 */
export function Dialogs() {
  const dialog = usePiece((state) => state.dialog);
  const openings = usePiece((state) => state.openings);
  const one = useSelected();
  const who = usePiece(({ session }) => (session.kind === "yes" ? session.who : null));
  const [shown, setShown] = useState<Shown>({ dialog: null, one, who });
  const [shownOpening, setShownOpening] = useState(0);
  if (dialog !== null && shownOpening !== openings) {
    setShown({ dialog, one, who });
    setShownOpening(openings);
  }
  return <OneDialog key={shownOpening} {...shown} />;
}

function OneDialog({ dialog, one, who }: Shown) {
  switch (dialog) {
    case null:
      return null;
    case "help":
      return <HelpDialog />;
    case "profile":
      return who && <ProfileDialog who={who} />;
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
