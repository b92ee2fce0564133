import { Button, makeStyles, Subtitle2, tokens, Tooltip } from "@fluentui/react-components";
import {
  DataBarVerticalRegular,
  KeyboardRegular,
  PersonRegular,
  Speaker2Regular,
  SpeakerMuteRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useConsole, usePiece, useTexts, useWho } from "../context.ts";
import type { DialogName } from "../state.ts";
import { LanguageButton } from "./language-button.tsx";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: "4px", padding: "8px 12px", minWidth: 0 },
  title: {
    color: tokens.colorBrandForeground1,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  space: { flex: "1 1 auto" },
  online: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    marginRight: "8px",
    color: tokens.colorNeutralForeground2,
    "@media (max-width: 519px)": { display: "none" },
    "::before": {
      content: '""',
      width: "8px",
      height: "8px",
      borderRadius: "50%",
      backgroundColor: tokens.colorPaletteGreenForeground1,
    },
  },
});

/** The top of the console: whether it is up to date, and what is not about one case. */
export function Header() {
  const classes = useStyles();
  const texts = useTexts();
  const { store } = useConsole();
  const who = useWho();
  const isOpen = usePiece((state) => state.connection === "open" && !state.stale);
  const sound = usePiece((state) => state.preferences.sound);
  const toggle = () => store.dispatch({ type: "preferred", preferences: { sound: !sound } });
  return (
    <header className={classes.header}>
      <Subtitle2 as="h1" className={classes.title}>
        {texts.title}
      </Subtitle2>
      <span className={classes.space} />
      {isOpen && <span className={classes.online}>{texts.connected}</span>}
      <Tooltip content={sound ? texts.audible : texts.muted} relationship="label">
        <Button
          appearance="subtle"
          aria-pressed={sound}
          icon={sound ? <Speaker2Regular /> : <SpeakerMuteRegular />}
          onClick={toggle}
        />
      </Tooltip>
      <LanguageButton />
      {who.roles.includes("supervisor") && (
        <Opens dialog="supervision" label={texts.supervision} icon={<DataBarVerticalRegular />} />
      )}
      <Opens dialog="help" label={texts.help} icon={<KeyboardRegular />} />
      <Opens dialog="profile" label={texts.profile} icon={<PersonRegular />} />
    </header>
  );
}

function Opens(props: { dialog: DialogName; label: string; icon: ReactElement }) {
  const { store } = useConsole();
  const open = () => store.dispatch({ type: "dialog", dialog: props.dialog });
  return (
    <Tooltip content={props.label} relationship="label">
      <Button appearance="subtle" icon={props.icon} aria-haspopup="dialog" onClick={open} />
    </Tooltip>
  );
}
