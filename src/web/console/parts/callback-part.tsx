import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons";
import { useConsole, useTexts, useWho } from "../context.ts";
import { focusCase } from "../focus.ts";
import { isMyCallback } from "../queue.ts";
import type { CaseFile, QueuedCase } from "../wire.ts";
import { Facts } from "./case-facts.tsx";
import { Section } from "./section.tsx";

const useStyles = makeStyles({
  part: {
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorPaletteMarigoldBorder2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { one: QueuedCase; callback: CaseFile["callback"] & {} };

/** Whom to call, how and when, and what came of it. */
export function CallbackPart({ one, callback }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const { acts } = useConsole();
  const isMine = isMyCallback(one, useWho());
  const tried = async (reached: boolean) => {
    if (await acts.callbackTried(one.id, reached)) focusCase(one.id);
  };
  const { callbackFields: names } = texts;
  return (
    <div className={classes.part} id="callback" tabIndex={-1}>
      <Section title={texts.callback}>
        <Facts
          facts={[
            [names.name, callback.name],
            [names.moment, callback.moment],
            [names.language, texts.languages[callback.language]],
            [names.attempts, String(callback.attempts)],
          ]}
        />
        <span>
          {names.reach} : <Link href={addressOf(callback.reach)}>{callback.reach}</Link>
        </span>
        {isMine ? (
          <div className={classes.buttons}>
            <Button appearance="primary" icon={<CallRegular />} onClick={() => void tried(true)}>
              {texts.reached}
            </Button>
            <Button onClick={() => void tried(false)}>{texts.notReached}</Button>
          </div>
        ) : (
          one.counsellor === null && <Caption1>{texts.takeFirst}</Caption1>
        )}
        <Caption1 className={classes.quiet}>{texts.callbackErased}</Caption1>
      </Section>
    </div>
  );
}

function addressOf(reach: string): string {
  return reach.includes("@") ? `mailto:${reach}` : `tel:${reach.replace(/[^\d+]/g, "")}`;
}
