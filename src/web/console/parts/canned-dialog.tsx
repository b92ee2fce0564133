import { useConsole, useTexts } from "../context.ts";
import type { QueuedCase } from "../wire.ts";
import { TextPicker } from "./text-picker.tsx";

/** The replies that are ready to be sent, in both languages. */
export function CannedDialog({ one }: { one: QueuedCase }) {
  const texts = useTexts();
  const { acts } = useConsole();
  return (
    <TextPicker
      id={one.id}
      of={one.language}
      title={texts.canned}
      searchLabel={texts.searchCanned}
      countLabel={texts.cannedFound}
      find={async (query, language) => {
        const all = await acts.canned(language);
        const wanted = query.trim().toLowerCase();
        const fitting = all?.filter(({ text }) => text.toLowerCase().includes(wanted));
        return fitting?.map(({ id, text }) => ({ id, title: null, text })) ?? null;
      }}
    />
  );
}
