import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useConsole, useTexts } from "../context.ts";
import { focusCase, focusSoon } from "../focus.ts";
import { middle, narrow } from "../layout.ts";

const useStyles = makeStyles({
  toQueue: { display: "none", [narrow]: { display: "inline-flex" } },
  toConversation: {
    display: "none",
    [narrow]: { display: "inline-flex" },
    [middle]: { display: "inline-flex" },
  },
});

/** Where columns take each other's place: the way back. */
export function BackButton({ to }: { to: "queue" | "conversation" }) {
  const classes = useStyles();
  const texts = useTexts();
  const { store } = useConsole();
  const back = () => {
    store.dispatch({ type: "pane", pane: to });
    const { selected } = store.get();
    if (to === "queue" && selected !== null) focusCase(selected);
    else focusSoon(to === "queue" ? "search" : "conversation");
  };
  return (
    <Button
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      aria-label={texts.back}
      className={to === "queue" ? classes.toQueue : classes.toConversation}
      onClick={back}
    />
  );
}
