import { chooseDesk } from "../src/domain/choose-desk.ts";
import type { Desk, DeskHours } from "../src/domain/desk.ts";
import { hoursOf } from "../src/domain/opening-hours.ts";
import type { Programme } from "../src/domain/programme.ts";
import type { Situated } from "./step.ts";

/** A desk that serves a resident, and whether it can take a case now. */
export type FoundDesk = { desk: Desk; hours: DeskHours };

/** The desk for a wish about some programmes; null when nobody serves it, or none can be chosen yet. */
export function deskFor(programmes: Programme[], situated: Situated): FoundDesk | null {
  const { desks, commune, language, now } = situated;
  const wanted = { commune: commune?.nis ?? null, language, topic: programmes[0]?.topic ?? null };
  const desk = chooseDesk(desks, wanted);
  return desk && { desk, hours: hoursOf(desk, now) };
}
