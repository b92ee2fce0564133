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
import { isMine, isMyCallback, isToTake } from "../queue.ts";
import type { DialogName } from "../state.ts";
import type { QueuedCase } from "../wire.ts";

const useStyles = makeStyles({
  details: {
    display: "none",
    [narrow]: { display: "inline-flex" },
    [middle]: { display: "inline-flex" },
  },
});

/** What can be done with a case as it stands: take it, or hand it on and end it. */
export function CaseActs({ one }: { one: QueuedCase }) {
  const classes = useStyles();
  const texts = useTexts();
  const { store, acts } = useConsole();
  const who = useWho();
  const mine = isMine(one, who);
  const details = () => {
    store.dispatch({ type: "pane", pane: "case" });
    focusSoon("case");
  };
  return (
    <>
      {isToTake(one) && (
        <Button appearance="primary" onClick={() => take(one.id, store, acts)}>
          {one.state === "callback" ? texts.takeCallback : texts.take}
        </Button>
      )}
      {mine && <Opens dialog="transfer" label={texts.transfer} icon={<ArrowSwapRegular />} />}
      {mine && <Opens dialog="return" label={texts.returnToBot} icon={<BotRegular />} />}
      {(mine || isMyCallback(one, who)) && (
        <Opens dialog="close" label={texts.end} icon={<CheckmarkCircleRegular />} />
      )}
      <Tooltip content={texts.details} relationship="label">
        <Button className={classes.details} icon={<InfoRegular />} onClick={details} />
      </Tooltip>
    </>
  );
}

function Opens(props: { dialog: DialogName; label: string; icon: ReactElement }) {
  const { store } = useConsole();
  const open = () => store.dispatch({ type: "dialog", dialog: props.dialog });
  return (
    <Button icon={props.icon} aria-haspopup="dialog" onClick={open}>
      {props.label}
    </Button>
  );
}
