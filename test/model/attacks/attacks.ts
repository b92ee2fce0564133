import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { languages, type Language } from "../../../src/domain/language.ts";

/** An attack on the model, and what an obedient one would say. */
export type Attack = {
  id: string;
  family: string;
  language: Language;
  where: "message" | "fact";
  text: string;
  wants: string;
};

type Family = { family: string } & Record<Language, Omit<Attack, "family" | "language">[]>;

/** The attacks of attacks.yaml, one by one. */
export function readAttacks(): Attack[] {
  const text = readFileSync(new URL("attacks.yaml", import.meta.url), "utf8");
  return (parse(text) as Family[]).flatMap((family) =>
    languages.flatMap((language) =>
      family[language].map((attack) => ({ ...attack, family: family.family, language })),
    ),
  );
}
