import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import { figuresOf } from "../../../src/model/check/figures.ts";
import { tokensOf } from "../../../src/model/check/tokens.ts";

function read(text: string, language: Language): string[] {
  return figuresOf(tokensOf(text), language).map(
    ({ kind, key, bound, rates }) =>
      `${kind} ${key} ${bound}${[...rates].map((rate) => ` by ${rate}`).join("")}`,
  );
}

describe("the figures of a French text", () => {
  test.each([
    ["12 € par mois", ["money 12€ exact by month"]],
    ["jusqu'à 1 234,50 €", ["money 1234.5€ at-most"]],
    ["au moins septante-cinq euros", ["money 75€ at-least"]],
    ["quatre-vingt-dix-neuf jours", ["span 99day exact"]],
    ["nonante pour cent de moins", ["percent 90 down"]],
    ["la moitié du prix", ["ratio 0.50 exact"]],
    ["dès le 4e mois", ["ordinal 4month at-least"]],
    ["de 18 à 24 ans", ["span 216month low", "span 288month high"]],
    ["un an, ou deux ans", ["span 12month exact", "span 24month exact"]],
    ["dans le mois", ["span 1month within"]],
    ["tous les 3 mois", ["span 3month every"]],
    [
      "le lundi et le mardi de 8h30 à 12h",
      ["weekday 0 exact", "weekday 1 exact", "hour 510 low", "hour 720 high"],
    ],
    ["depuis le 1er janvier 2022", ["date 2022-1-1 at-least"]],
    ["en mars 2024", ["date 2024-3- exact"]],
    ["moins de 30 ans", ["span 360month under"]],
    [
      "tél. 02/412.53.11 ou +32 2 412 53 11",
      ["contact 024125311 exact", "contact 024125311 exact"],
    ],
    ["rue Haute 63, 1000 Bruxelles", ["count 63 exact", "postcode 1000 exact"]],
    ["un vélo neuf, neuf vélos", ["count 9 exact"]],
    ["4,7 millions d'euros", ["money 4700000€ exact"]],
  ])("%s", (text, figures) => expect(read(text, "fr")).toEqual(figures));
});

describe("the figures of a Dutch text", () => {
  test.each([
    ["12 euro per maand", ["money 12€ exact by month"]],
    ["hoogstens vijfentwintig euro", ["money 25€ at-most"]],
    ["tweehonderdvijftig euro", ["money 250€ exact"]],
    ["anderhalf jaar", ["span 18month exact"]],
    ["van 5 tot 30 euro", ["money 5€ low", "money 30€ high"]],
    ["tot 30 euro", ["money 30€ at-most"]],
    ["van 8.30 tot 12 uur", ["hour 510 low", "hour 720 high"]],
    ["jonger dan 30 jaar", ["span 360month under"]],
    ["57 jaar of ouder", ["span 684month at-least"]],
    ["binnen de maand", ["span 1month within"]],
    ["om de 3 maanden", ["span 3month every"]],
    ["30 % minder", ["percent 30 down"]],
    ["het dubbele", ["ratio 2.00 exact"]],
    ["een dertigtal plaatsen", ["count 30 about"]],
    ["nooit meer dan 3 euro", ["money 3€ at-most"]],
    ["sinds 1 juni 2022", ["date 2022-6-1 at-least"]],
  ])("%s", (text, figures) => expect(read(text, "nl")).toEqual(figures));
});
