import { Body1, Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { deskHours } from "../desk-hours.ts";
import { leaveCase } from "../leave-case.ts";
import type { DeskLine, QueuedCase } from "../wire.ts";
import { Window } from "./window.tsx";

/** Sends a case to another desk. */
export function TransferDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { store, acts } = useConsole();
  const language = usePiece((state) => state.preferences.language);
  const desks = usePiece((state) => state.desks);
  const others = desks.filter(({ id }) => id !== one.desk);
  const [chosen, choose] = useState(others[0]?.id ?? "");
  const transfer = () => leaveCase(store, one.id, () => acts.transfer(one.id, chosen));
  const label = (desk: DeskLine): string =>
    `${desk.names[language]} (${deskHours(desk, texts, language)})`;
  return (
    <Window
      title={texts.transferTitle}
      closing={texts.cancel}
      actions={
        others.length > 0 && (
          <Button appearance="primary" onClick={() => void transfer()}>
            {texts.transfer}
          </Button>
        )
      }
    >
      <Body1>{others.length > 0 ? texts.transferExplained : texts.noOtherDesk}</Body1>
      {others.length > 0 && (
        <Field label={texts.desk}>
          <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
            {others.map((desk, index) => (
              <Radio key={desk.id} value={desk.id} label={label(desk)} autoFocus={index === 0} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </Window>
  );
}
