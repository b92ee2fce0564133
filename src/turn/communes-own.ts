import type { Context } from "../decide/decide.ts";
import type { Knowledge, Nis } from "../domain/programme.ts";

/** What belongs to one commune: its programmes, and its CPAS/OCMW beside what holds for each of them. */
export type CommunesOwn = Pick<Context, "ofCommune" | "social">;

/** Looks up what belongs to a commune, worked out once; null stands for an unknown commune. */
export function communesOwn({
  communes,
  programmes,
}: Pick<Knowledge, "communes" | "programmes">): (commune: Nis | null) => CommunesOwn {
  const everywhere =
    programmes.find(
      ({ level, topic, area }) =>
        level === "cpas-ocmw" && topic === "social-aid" && area === "region",
    ) ?? null;
  const unknown: CommunesOwn = { ofCommune: [], social: { own: null, everywhere } };
  const known = new Map(
    communes.map(({ nis, social }): [Nis, CommunesOwn] => [
      nis,
      {
        ofCommune: programmes.filter(({ area }) => Array.isArray(area) && area.includes(nis)),
        social: { own: programmes.find(({ id }) => id === social) ?? null, everywhere },
      },
    ]),
  );
  return (commune) => (commune === null ? unknown : known.get(commune)!);
}
