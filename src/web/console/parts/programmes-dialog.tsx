import type { Language } from "../../../domain/language.ts";
import { communeOf } from "../../communes.ts";
import { useConsole, useTexts } from "../context.ts";
import type { QueuedCase } from "../wire.ts";
import { TextPicker } from "./text-picker.tsx";

/** Searches what the assistant knows; while nothing is typed, what the resident asked. */
export function ProgrammesDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { acts } = useConsole();
  return (
    <TextPicker
      id={one.id}
      of={one.language}
      title={texts.programmes}
      searchLabel={texts.searchProgrammes}
      countLabel={texts.programmesFound}
      find={async (query, language) => {
        const wanted = query.trim() || questionIn(one, language);
        if (wanted === "") return [];
        const found = await acts.programmes(wanted, language);
        return found?.map(({ id, name, text }) => ({ id, title: name, text })) ?? null;
      }}
    />
  );
}

/** What the resident asked, with their commune, whose own programmes come first then. */
function questionIn({ question, commune }: QueuedCase, language: Language): string {
  const place = communeOf(commune)?.names[language] ?? "";
  return question === "" ? "" : `${question} ${place}`.trim();
}
