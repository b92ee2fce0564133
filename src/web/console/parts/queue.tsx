import {
  Body1,
  CounterBadge,
  Input,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useMemo } from "react";
import { useConsole, usePiece, useTexts } from "../context.ts";
import { focusCase } from "../focus.ts";
import type { Group } from "../queue.ts";
import { visibleGroups } from "../visible.ts";
import { QueueItem } from "./queue-item.tsx";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  scroll: { overflowY: "auto", flex: "1 1 auto", padding: "0 8px 8px", minHeight: 0 },
  group: { display: "flex", alignItems: "center", gap: "8px", padding: "8px 4px 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  empty: { padding: "8px 4px", color: tokens.colorNeutralForeground2 },
});

/** Who waits and who is served, live, the head of the queue first. */
export function Queue() {
  const classes = useStyles();
  const texts = useTexts();
  const { store } = useConsole();
  const search = usePiece((state) => state.search);
  const groups = useGroups();
  const first = groups.find(({ cases }) => cases.length > 0)?.cases[0]?.id ?? null;
  const selected = usePiece((state) => state.selected);
  const isSelectedShown = groups.some(({ cases }) => cases.some(({ id }) => id === selected));
  const toFirst = (event: KeyboardEvent) => {
    if (first !== null && (event.key === "Enter" || event.key === "ArrowDown")) focusCase(first);
  };
  return (
    <>
      <div className={classes.head}>
        <Subtitle2 as="h2">{texts.queue}</Subtitle2>
        <Input
          id="search"
          type="search"
          aria-label={texts.searchQueue}
          placeholder={texts.searchQueue}
          contentBefore={<SearchRegular />}
          value={search}
          onChange={(_, { value }) => store.dispatch({ type: "searched", search: value })}
          onKeyDown={toFirst}
        />
      </div>
      <div className={classes.scroll} id="queue">
        {groups.map((group) => (
          <QueueGroup
            key={group.name}
            group={group}
            // One stop of the tab key for the whole queue; the arrows move inside.
            stop={isSelectedShown ? selected : first}
            isSearched={search !== ""}
          />
        ))}
      </div>
    </>
  );
}

type GroupProps = { group: Group; stop: string | null; isSearched: boolean };

function QueueGroup({ group: { name, cases }, stop, isSearched }: GroupProps) {
  const classes = useStyles();
  const texts = useTexts();
  return (
    <section aria-labelledby={`group-${name}`}>
      <div className={classes.group}>
        <Body1 as="h3" block id={`group-${name}`}>
          {texts.groups[name]}
        </Body1>
        {cases.length > 0 && (
          <CounterBadge
            count={cases.length}
            overflowCount={999}
            color={name === "waiting" ? "danger" : "informative"}
            aria-hidden
          />
        )}
      </div>
      {cases.length === 0 && (
        <div className={classes.empty}>{isSearched ? texts.nothingFound : texts.nobodyWaits}</div>
      )}
      <ul className={classes.list}>
        {cases.map((one) => (
          <QueueItem key={one.id} one={one} group={name} isStop={one.id === stop} />
        ))}
      </ul>
    </section>
  );
}

function useGroups(): Group[] {
  const cases = usePiece((state) => state.cases);
  const ended = usePiece((state) => state.ended);
  const session = usePiece((state) => state.session);
  const search = usePiece((state) => state.search);
  const preferences = usePiece((state) => state.preferences);
  return useMemo(
    () => visibleGroups({ cases, ended, session, search, preferences }),
    [cases, ended, session, search, preferences],
  );
}
