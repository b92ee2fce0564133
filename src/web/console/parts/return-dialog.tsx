import { Body1, Button } from "@fluentui/react-components";
import { useConsole, useTexts } from "../context.ts";
import { leaveCase } from "../leave-case.ts";
import type { QueuedCase } from "../wire.ts";
import { Window } from "./window.tsx";

/** Gives the resident back to the bot. */
export function ReturnDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { store, acts } = useConsole();
  const giveBack = () => leaveCase(store, one.id, () => acts.giveBack(one.id));
  return (
    <Window
      title={texts.returnTitle}
      closing={texts.cancel}
      actions={
        <Button appearance="primary" autoFocus onClick={() => void giveBack()}>
          {texts.returnToBot}
        </Button>
      }
    >
      <Body1>{texts.returnExplained}</Body1>
    </Window>
  );
}
