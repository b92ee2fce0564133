import { usePiece, useTexts } from "../context.ts";
import type { Announcement } from "../state.ts";
import { communeName, langOf, speakerOf, topicName } from "../words.ts";
import { Hidden } from "./hidden.tsx";

/** Says what arrives, each thing once and in its own language, to who does not see it. */
export function Announcer() {
  const announcements = usePiece((state) => state.announcements);
  return (
    <Hidden>
      <span role="log" aria-live="polite" aria-relevant="additions" id="announcements">
        {announcements.map((one) => (
          <Said key={one.id} announcement={one} />
        ))}
      </span>
    </Hidden>
  );
}

function Said({ announcement }: { announcement: Announcement }) {
  const texts = useTexts();
  const language = usePiece((state) => state.preferences.language);
  switch (announcement.kind) {
    case "new-case": {
      const { commune, topic, language: spoken } = announcement.case;
      const words = [communeName(commune, language), topicName(topic, language)] as const;
      return <span>{texts.newCase(...words, texts.languages[spoken])}</span>;
    }
    case "message": {
      const { entry } = announcement;
      return (
        <span>
          {texts.said(speakerOf(entry, texts))}{" "}
          <span lang={langOf(entry.language)}>{entry.text}</span>
        </span>
      );
    }
    case "note-kept":
      return <span>{texts.noteKept}</span>;
  }
}
