import {
  Body1,
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Language, ReplyLanguage } from "../../../domain/language.ts";
import { usePiece, useTexts } from "../context.ts";
import { type Choice, useFound, useInsert } from "../text-choices.ts";
import { TextChoice } from "./text-choice.tsx";
import { Window } from "./window.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

type Props = {
  id: string;
  of: ReplyLanguage;
  title: string;
  searchLabel: string;
  countLabel: (count: number) => string;
  /** Finds texts; null when it could not. */
  find: (query: string, language: Language) => Promise<Choice[] | null>;
};

/** Searches texts and puts one into the answer, in the resident's language unless another is chosen. */
export function TextPicker({ id, of, title, searchLabel, countLabel, find }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const own = usePiece((state) => state.preferences.language);
  const [language, setLanguage] = useState<Language>(of === "both" ? own : of);
  const [query, setQuery] = useState("");
  const found = useFound(query, language, find);
  const insert = useInsert(id);
  const first = Array.isArray(found) ? found[0] : undefined;
  return (
    <Window title={title} isWide>
      <Input
        type="search"
        autoFocus
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        onKeyDown={(event) => event.key === "Enter" && first && insert(first.text)}
      />
      <Field label={texts.textLanguage}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => setLanguage(value as Language)}
        >
          <Radio value="fr" label={texts.languageNames.fr} />
          <Radio value="nl" label={texts.languageNames.nl} />
        </RadioGroup>
      </Field>
      <div role="status">
        {found === "searching" && <Spinner size="tiny" label={texts.searching} />}
        {found === "failed" && <Body1>{texts.searchFailed}</Body1>}
        {Array.isArray(found) && <Caption1>{countLabel(found.length)}</Caption1>}
      </div>
      <ul className={classes.list}>
        {Array.isArray(found) &&
          found.map((choice) => (
            <TextChoice key={choice.id} choice={choice} language={language} insert={insert} />
          ))}
      </ul>
    </Window>
  );
}
