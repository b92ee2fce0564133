import { Body1, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
});

/** A part of the case under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.section}>
      <Body1 as="h3" block>
        <strong>{title}</strong>
      </Body1>
      {children}
    </section>
  );
}
