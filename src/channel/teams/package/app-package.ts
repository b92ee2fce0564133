import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { icons, localization, manifest, translation, type PackageSettings } from "./manifest.ts";

/** Whatever day it is, the same settings give the same bytes. */
const madeOn = new Date("2026-01-01T12:00:00");

/** The app package that is uploaded to Teams, as the bytes of a zip file. */
export function appPackage(settings: PackageSettings): Uint8Array {
  return zipSync(
    {
      "manifest.json": json(manifest(settings)),
      [translation.file]: json(localization()),
      [icons.color]: icon(icons.color),
      [icons.outline]: icon(icons.outline),
    },
    { mtime: madeOn, level: 9 },
  );
}

function json(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

function icon(name: string): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}
