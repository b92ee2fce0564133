import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hidden } from "../layout.ts";

const useStyles = makeStyles({ hidden });

/** Read by screen readers, and not seen. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={useStyles().hidden}>{children}</span>;
}
