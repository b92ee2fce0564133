import { Body1, Button, Caption1, Field, Input, makeStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { timeOfDay } from "../times.ts";
import type { Role, SignInLink } from "../wire.ts";
import { CheckList } from "./check-list.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  grow: { flex: "1 1 220px" },
  start: { alignSelf: "flex-start" },
});

const roles: Role[] = ["counsellor", "supervisor"];

/** Makes a link that signs a colleague in. */
export function MakeLink() {
  const classes = useStyles();
  const texts = useTexts();
  const { acts } = useConsole();
  const [name, setName] = useState("");
  const [chosen, choose] = useState<Role[]>(["counsellor"]);
  const [link, setLink] = useState<SignInLink | "failed" | null>(null);
  const isReady = name.trim() !== "" && chosen.length > 0;
  const make = async () => {
    if (isReady) setLink((await acts.makeLink(name.trim(), chosen)) ?? "failed");
  };
  return (
    <>
      <Body1>{texts.makeLinkExplained}</Body1>
      <Field label={texts.linkName}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <CheckList
        label={texts.linkRoles}
        fault={chosen.length === 0 ? texts.roleNeeded : undefined}
        choices={roles.map((role) => ({ value: role, label: texts.roles[role] }))}
        chosen={chosen}
        choose={choose}
      />
      <Button className={classes.start} disabledFocusable={!isReady} onClick={() => void make()}>
        {texts.makeLinkButton}
      </Button>
      <div role="status">
        {link === "failed" && texts.notRead}
        {link !== null && link !== "failed" && <MadeLink link={link} />}
      </div>
    </>
  );
}

function MadeLink({ link }: { link: SignInLink }) {
  const classes = useStyles();
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(link.url).then(() => setCopied(link.url), ignore);
  return (
    <div className={classes.row}>
      <Field label={texts.link} className={classes.grow}>
        <Input readOnly autoFocus value={link.url} onFocus={(event) => event.target.select()} />
      </Field>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {copied === link.url ? texts.copied : texts.copy}
      </Button>
      <Caption1>{texts.linkExpires(timeOfDay(link.expires, language))}</Caption1>
    </div>
  );
}

/** Where copying is forbidden the link stands there, and can be selected. */
function ignore(): void {}
