import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import { useConsole, useTexts } from "../context.ts";

const useStyles = makeStyles({
  surface: { maxHeight: "calc(100dvh - 32px)", boxSizing: "border-box" },
  wide: { maxWidth: "760px" },
  content: { display: "flex", flexDirection: "column", gap: "12px" },
});

type Props = {
  title: string;
  /** Beside the button that closes it. */
  actions?: ReactNode;
  /** What that button says, where it gives up something. */
  closing?: string;
  isWide?: boolean;
  children: ReactNode;
};

/** A dialog over the console: it holds the focus, and gives it back to where it was. */
export function Window({ title, actions, closing, isWide = false, children }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const { store } = useConsole();
  const before = useRef(document.activeElement);
  useEffect(() => () => giveBack(before.current), []);
  const close = () => store.dispatch({ type: "dialog", dialog: null });
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={isWide ? `${classes.surface} ${classes.wide}` : classes.surface}>
        <DialogBody>
          <DialogTitle
            as="h2"
            action={
              <Button
                appearance="subtle"
                aria-label={texts.close}
                icon={<DismissRegular />}
                onClick={close}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className={classes.content}>{children}</DialogContent>
          <DialogActions>
            {actions}
            <Button onClick={close}>{closing ?? texts.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** After the dialog has let go of it, unless something else has taken the focus. */
function giveBack(element: Element | null): void {
  requestAnimationFrame(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && element instanceof HTMLElement && element.isConnected) element.focus();
  });
}
