import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../../domain/language.ts";
import { useTexts } from "../context.ts";
import type { Choice } from "../text-choices.ts";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    gap: "12px",
    alignItems: "center",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: "1 1 auto", minWidth: 0 },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

type Props = { choice: Choice; language: Language; insert: (text: string) => void };

/** A text that was found, and the button that puts it into the answer. */
export function TextChoice({ choice: { title, text }, language, insert }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  return (
    <li className={classes.choice}>
      <div className={classes.words} lang={language}>
        {title !== null && (
          <Body1 as="h3" block>
            <strong>{title}</strong>
          </Body1>
        )}
        <div className={classes.text}>{withoutTitle(text, title)}</div>
      </div>
      <Button
        size="small"
        aria-label={`${texts.insert} : ${title ?? text}`}
        onClick={() => insert(text)}
      >
        {texts.insert}
      </Button>
    </li>
  );
}

/** The text of a programme begins with its name, which stands above already. */
function withoutTitle(text: string, title: string | null): string {
  return title !== null && text.startsWith(title) ? text.slice(title.length).trimStart() : text;
}
