import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Language } from "../../../domain/language.ts";
import { useConsole, usePiece, useTexts } from "../context.ts";
import type { Notice } from "../state.ts";
import { consoleTexts } from "../texts/texts.ts";
import type { DeskLine } from "../wire.ts";
import { deskName } from "../words.ts";

const useStyles = makeStyles({ bar: { margin: "8px 12px 0" } });

/** What came of the last act, where it is not seen by itself. */
export function NoticeBar() {
  const classes = useStyles();
  const texts = useTexts();
  const { store } = useConsole();
  const notice = usePiece((state) => state.notice);
  const desks = usePiece((state) => state.desks);
  const language = usePiece((state) => state.preferences.language);
  const dismiss = () => store.dispatch({ type: "notice", notice: null });
  return (
    <div role="status" id="notice">
      {notice && (
        <MessageBar intent={intentOf(notice)} layout="multiline" className={classes.bar}>
          <MessageBarBody>{textOf(notice, desks, language)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={texts.dismiss}
                icon={<DismissRegular />}
                onClick={dismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function intentOf({ kind }: Notice): "warning" | "error" | "success" {
  switch (kind) {
    case "taken":
    case "at-capacity":
    case "impossible":
      return "warning";
    case "unreachable":
      return "error";
    case "transferred":
    case "returned":
    case "closed":
    case "callback-kept":
      return "success";
  }
}

function textOf(notice: Notice, desks: DeskLine[], language: Language): string {
  const { notices } = consoleTexts[language];
  switch (notice.kind) {
    case "taken":
      return notice.by === null ? notices.gone : notices.taken(notice.by.name);
    case "at-capacity":
      return notices.atCapacity;
    case "impossible":
      return notices.impossible;
    case "unreachable":
      return notices.unreachable;
    case "transferred":
      return notices.transferred(deskName(notice.desk, desks, language));
    case "returned":
      return notices.returned;
    case "closed":
      return notices.closed;
    case "callback-kept":
      return notices.callbackKept;
  }
}
