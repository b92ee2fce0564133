import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useConsole, usePiece, useTexts } from "../context.ts";

const useStyles = makeStyles({
  wide: { maxWidth: "820px" },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "4px",
    "& > *": { flexShrink: 0 },
  },
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
  const isOpen = usePiece((state) => state.dialog !== null);
  useFocusGivenBack(isOpen);
  const close = () => store.dispatch({ type: "dialog", dialog: null });
  return (
    <Dialog open={isOpen} modalType="modal" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={mergeClasses(isWide && classes.wide)}>
        <DialogBody>
          <DialogTitle as="h2">{title}</DialogTitle>
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

/** Unless something else takes the focus when the dialog lets go of it, it goes back to where it was. */
function useFocusGivenBack(isOpen: boolean): void {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const element = before.current;
    if (isOpen || !(element instanceof HTMLElement)) return;
    requestAnimationFrame(() => {
      const isFree = document.activeElement?.closest("#console") === null;
      if (isFree && element.isConnected) element.focus();
    });
  }, [isOpen]);
}
