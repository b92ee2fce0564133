import { usePiece } from "../context.ts";
import { useSelected } from "../current.ts";
import { CannedDialog } from "./canned-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { ProfileDialog } from "./profile-dialog.tsx";
import { ProgrammesDialog } from "./programmes-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SupervisionDialog } from "./supervision-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = usePiece((state) => state.dialog);
  const one = useSelected();
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
