import { Body1, Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { closeOutcomes, type CloseOutcome } from "../../../domain/case.ts";
import { useConsole, useTexts } from "../context.ts";
import { leaveCase } from "../leave-case.ts";
import type { QueuedCase } from "../wire.ts";
import { Window } from "./window.tsx";

/** Ends a case, with what came of it. */
export function CloseDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { store, acts } = useConsole();
  const [outcome, choose] = useState<CloseOutcome>("answered");
  const close = () => leaveCase(store, one.id, () => acts.close(one.id, outcome));
  return (
    <Window
      title={texts.closeTitle}
      closing={texts.cancel}
      actions={
        <Button appearance="primary" onClick={() => void close()}>
          {texts.end}
        </Button>
      }
    >
      <Body1>{texts.closeExplained}</Body1>
      <Field label={texts.outcome}>
        <RadioGroup value={outcome} onChange={(_, { value }) => choose(value as CloseOutcome)}>
          {closeOutcomes.map((each, index) => (
            <Radio key={each} value={each} label={texts.outcomes[each]} autoFocus={index === 0} />
          ))}
        </RadioGroup>
      </Field>
    </Window>
  );
}
