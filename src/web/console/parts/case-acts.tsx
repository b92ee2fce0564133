import { Button, makeStyles, Tooltip } from "@fluentui/react-components";
import {
  ArrowSwapRegular,
  BotRegular,
  CheckmarkCircleRegular,
  InfoRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { take } from "../commands.ts";
import { useConsole, useTexts, useWho } from "../context.ts";
import { focusSoon } from "../focus.ts";
import { middle, narrow } from "../layout.ts";
import { canClose, canTake, canTransfer, isMine } from "../queue.ts";
import type { DialogName } from "../state.ts";
import type { QueuedCase } from "../wire.ts";

const useStyles = makeStyles({
  // Without its picture every label has room on a phone.
  icon: { [narrow]: { display: "none" } },
  details: {
    display: "none",
    [narrow]: { display: "inline-flex" },
    [middle]: { display: "inline-flex" },
  },
});

/** What can be done with a case as it stands: take it, or hand it on and end it. */
export function CaseActs({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { store, acts } = useConsole();
  const who = useWho();
  return (
    <>
      {canTake(one, who) && (
        <Button size="small" appearance="primary" onClick={() => take(one.id, store, acts)}>
          {one.state === "callback" ? texts.takeCallback : texts.take}
        </Button>
      )}
      {canTransfer(one, who) && (
        <Opens dialog="transfer" label={texts.transfer} icon={<ArrowSwapRegular />} />
      )}
      {isMine(one, who) && (
        <Opens dialog="return" label={texts.returnToBot} icon={<BotRegular />} />
      )}
      {canClose(one, who) && (
        <Opens dialog="close" label={texts.end} icon={<CheckmarkCircleRegular />} />
      )}
    </>
  );
}

/** Where columns take each other's place: the way to what is known of the case. */
export function DetailsButton() {
  const texts = useTexts();
  const { store } = useConsole();
  const details = () => {
    store.dispatch({ type: "pane", pane: "case" });
    focusSoon("case");
  };
  return (
    <Tooltip content={texts.details} relationship="label">
      <Button
        appearance="subtle"
        className={useStyles().details}
        icon={<InfoRegular />}
        onClick={details}
      />
    </Tooltip>
  );
}

function Opens(props: { dialog: DialogName; label: string; icon: ReactElement }) {
  const { store } = useConsole();
  const open = () => store.dispatch({ type: "dialog", dialog: props.dialog });
  return (
    <Button
      size="small"
      icon={{ children: props.icon, className: useStyles().icon }}
      aria-haspopup="dialog"
      onClick={open}
    >
      {props.label}
    </Button>
  );
}
