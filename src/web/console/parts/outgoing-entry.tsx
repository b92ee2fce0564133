import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useConsole, useTexts } from "../context.ts";
import type { Outgoing } from "../state.ts";
import { useEntryStyles } from "./entry.tsx";
import { Linked } from "./linked.tsx";

const useStyles = makeStyles({
  underway: { opacity: 0.85 },
  failed: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorPaletteRedBorder2}`,
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
  foot: { display: "flex", alignItems: "center", gap: "8px" },
});

/** An answer that the server has not confirmed: on its way, or kept to be sent again. */
export function OutgoingEntry({ case: id, one }: { case: string; one: Outgoing }) {
  const shared = useEntryStyles();
  const classes = useStyles();
  const texts = useTexts();
  const { acts } = useConsole();
  const isFailed = one.state === "failed";
  return (
    <li className={mergeClasses(shared.entry, shared.own, !isFailed && classes.underway)}>
      <Caption1 className={shared.head}>{texts.you}</Caption1>
      <div
        className={mergeClasses(shared.bubble, shared.fromCounsellor, isFailed && classes.failed)}
      >
        <Linked text={one.text} onBrand />
      </div>
      {isFailed ? (
        <div className={classes.foot} role="alert">
          <Caption1 className={classes.fault}>{texts.notSent}</Caption1>
          <Button size="small" onClick={() => void acts.retry(id, one.id)}>
            {texts.retry}
          </Button>
        </div>
      ) : (
        <Caption1 className={shared.head}>
          {one.state === "sent" ? texts.sent : texts.sending}
        </Caption1>
      )}
    </li>
  );
}
