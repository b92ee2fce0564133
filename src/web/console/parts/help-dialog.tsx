import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useTexts } from "../context.ts";
import { type Command, shortcutKeys } from "../shortcuts.ts";
import type { ConsoleTexts } from "../texts/texts.ts";
import { Window } from "./window.tsx";

const useStyles = makeStyles({
  keys: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "8px 16px",
    alignItems: "center",
    margin: 0,
    "& dd": { margin: 0 },
  },
  key: {
    display: "inline-block",
    minWidth: "20px",
    padding: "2px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: tokens.fontFamilyMonospace,
    textAlign: "center",
  },
});

/** The keys that act, and what they do. */
export function HelpDialog() {
  const classes = useStyles();
  const texts = useTexts();
  const rows = [
    ...Object.entries(shortcutKeys).map(
      ([command, keys]) =>
        [texts.shortcuts[command as Command], keys.map((key) => [shownKey(key, texts)])] as const,
    ),
    [texts.shortcuts.send, [[texts.keys.control, texts.keys.enter]]] as const,
  ];
  return (
    <Window title={texts.help}>
      <Body1>{texts.helpExplained}</Body1>
      <dl className={classes.keys}>
        {rows.map(([does, ways]) => (
          <Fragment key={does}>
            <dt>
              {ways.map((keys, index) => (
                <Fragment key={keys.join()}>
                  {index > 0 && ` ${texts.keys.or} `}
                  {keys.map((key, place) => (
                    <Fragment key={key}>
                      {place > 0 && " + "}
                      <kbd className={classes.key}>{key}</kbd>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </Window>
  );
}

function shownKey(key: string, { keys }: ConsoleTexts): string {
  switch (key) {
    case "ArrowUp":
      return keys.up;
    case "ArrowDown":
      return keys.down;
    case "Escape":
      return keys.escape;
    default:
      return key.toUpperCase();
  }
}
