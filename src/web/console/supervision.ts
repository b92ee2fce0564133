import { useEffect, useState } from "react";
import { useConsole } from "./context.ts";
import type { Figures, Present } from "./wire.ts";

/** Between two readings, while they are looked at. */
const interval = 10_000;

type Read<T> = T | "reading" | "failed";

/** Who is present and the queue's figures, read again and again while they are shown. */
export function useSupervision(): { present: Read<Present[]>; figures: Read<Figures> } {
  const { acts } = useConsole();
  const [present, setPresent] = useState<Read<Present[]>>("reading");
  const [figures, setFigures] = useState<Read<Figures>>("reading");
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const [who, what] = await Promise.all([acts.present(), acts.figures(), acts.readDesks()]);
      if (!isShown) return;
      setPresent(who ?? "failed");
      setFigures(what ?? "failed");
    };
    void read();
    const timer = setInterval(() => void read(), interval);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [acts]);
  return { present, figures };
}
