import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { appPackage } from "../channel/teams/package/app-package.ts";
import type { PackageSettings } from "../channel/teams/package/manifest.ts";
import type { Settings } from "../config.ts";

const usage =
  "usage: npm run teams -- package [--out FILE] [--version 1.2.3] [--privacy URL] [--terms URL]";
const usualFile = fileURLToPath(new URL("../../build/zinneke-teams.zip", import.meta.url));

/**
 * `npm run teams -- package`: writes the app package for Teams. Returns the exit code.
 * @throws naming the setting or option that is missing or wrong, and what it takes
 */
export function teamsCommand(
  args: string[],
  settings: Settings,
  print: (line: string) => void,
): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string", default: usualFile },
      version: { type: "string", default: ownVersion() },
      privacy: { type: "string" },
      terms: { type: "string" },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== "package") {
    print(usage);
    return 2;
  }
  const bytes = appPackage(packageSettings(settings, values));
  writeFileSync(values.out, bytes);
  print(`The app package for Teams is written: ${values.out}`);
  return 0;
}

type Options = { version: string; privacy?: string; terms?: string };

function packageSettings(
  { MicrosoftAppId: appId, PUBLIC_URL: publicUrl }: Settings,
  { version, privacy, terms }: Options,
): PackageSettings {
  if (appId === null)
    throw new Error(
      "MicrosoftAppId is missing: the app package is for one Azure Bot. Set it to the bot's Microsoft App ID.",
    );
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId))
    throw new Error(`MicrosoftAppId takes a GUID, as Azure shows it, not "${appId}".`);
  if (publicUrl === null)
    throw new Error(
      "PUBLIC_URL is missing: Teams opens the counsellors' tab there. Set it to the address people open: https://zinneke.example",
    );
  if (!publicUrl.startsWith("https://"))
    throw new Error(`PUBLIC_URL must be https for Teams, not "${publicUrl}".`);
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`--version takes three numbers such as 1.2.3, not "${version}".`);
  // The menu of the chat tells what happens with one's data.
  const own = `${publicUrl}/chat`;
  return {
    appId,
    publicUrl,
    version,
    privacyUrl: address("privacy", privacy) ?? own,
    termsUrl: address("terms", terms) ?? own,
  };
}

function address(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!value.startsWith("https://") || !URL.canParse(value))
    throw new Error(`--${option} takes an https address, not "${value}".`);
  return value;
}

function ownVersion(): string {
  const { version } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  ) as { version: string };
  return version;
}
