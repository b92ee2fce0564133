import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePiece, useTexts } from "../context.ts";
import { low, middle, narrow } from "../layout.ts";
import { Banner } from "./banner.tsx";
import { CasePane } from "./case-pane.tsx";
import { Conversation } from "./conversation.tsx";
import { Header } from "./header.tsx";
import { Queue } from "./queue.tsx";

const useStyles = makeStyles({
  desk: {
    display: "flex",
    flexDirection: "column",
    height: "100dvh",
    [low]: { height: "auto", minHeight: "100dvh" },
  },
  skip: {
    position: "absolute",
    left: "8px",
    top: "-60px",
    zIndex: 10,
    padding: "8px 16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    boxShadow: tokens.shadow8,
    ":focus": { top: "8px" },
  },
  columns: {
    display: "grid",
    flex: "1 1 auto",
    minHeight: 0,
    gap: "8px",
    padding: "0 8px 8px",
    gridTemplateColumns: "minmax(280px, 340px) minmax(0, 1fr) minmax(260px, 320px)",
    [middle]: { gridTemplateColumns: "minmax(260px, 320px) minmax(0, 1fr)" },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", padding: 0 },
  },
  column: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, borderBottomWidth: 0 },
  },
  notNarrow: { [narrow]: { display: "none" } },
  notMiddle: { [middle]: { display: "none" } },
});

/** The counsellor's place of work: who waits, the conversation, and the case. */
export function Desk() {
  const classes = useStyles();
  const texts = useTexts();
  const pane = usePiece((state) => state.pane);
  const column = (...more: (string | false)[]) => mergeClasses(classes.column, ...more);
  return (
    <div className={classes.desk}>
      <a href="#conversation" className={classes.skip}>
        {texts.toConversation}
      </a>
      <Header />
      <Banner />
      <main className={classes.columns}>
        <nav aria-label={texts.queue} className={column(pane !== "queue" && classes.notNarrow)}>
          <Queue />
        </nav>
        <section
          id="conversation"
          tabIndex={-1}
          aria-label={texts.conversation}
          className={column(
            pane !== "conversation" && classes.notNarrow,
            pane === "case" && classes.notMiddle,
          )}
        >
          <Conversation />
        </section>
        <section
          aria-label={texts.case}
          className={column(
            pane !== "case" && classes.notNarrow,
            pane !== "case" && classes.notMiddle,
          )}
        >
          <CasePane />
        </section>
      </main>
    </div>
  );
}
