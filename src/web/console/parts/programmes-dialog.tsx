import { useConsole, usePiece, useTexts } from "../context.ts";
import type { QueuedCase } from "../wire.ts";
import { TextPicker } from "./text-picker.tsx";

/** Searches what the assistant knows; while nothing is typed, what the resident asked. */
export function ProgrammesDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { acts } = useConsole();
  const asked = usePiece((state) => state.files[one.id]?.question ?? one.question);
  return (
    <TextPicker
      id={one.id}
      of={one.language}
      title={texts.programmes}
      searchLabel={texts.searchProgrammes}
      countLabel={texts.programmesFound}
      find={async (query, language) => {
        const wanted = query.trim() || asked;
        if (wanted === "") return [];
        const found = await acts.programmes(wanted, language);
        return found?.map(({ id, name, text }) => ({ id, title: name, text })) ?? null;
      }}
    />
  );
}
