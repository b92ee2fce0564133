import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePiece, useTexts } from "../context.ts";

const useStyles = makeStyles({ banner: { margin: "0 8px 8px" } });

/** Says for as long as it lasts that what is shown may be old. */
export function Banner() {
  const classes = useStyles();
  const texts = useTexts();
  const isLost = usePiece((state) => state.connection === "lost");
  const isStale = usePiece((state) => state.stale);
  const text = isLost ? texts.lost : isStale ? texts.stale : "";
  return (
    <div role="status" id="banner">
      {text !== "" && (
        <MessageBar intent="warning" className={classes.banner}>
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
