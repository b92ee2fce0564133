import { parseArgs } from "node:util";
import { languages, type Language } from "../domain/language.ts";
import { audiences, type Audience, type Nis } from "../domain/programme.ts";

/** What can be said on the command line besides the command itself. */
export type Arguments = {
  words: string[];
  commune: Nis | null;
  language: Language | null;
  audience: readonly Audience[];
  json: boolean;
};

/**
 * Reads the options that the commands share. Commands see all audiences unless told otherwise.
 * @throws naming the option that is wrong and what it takes
 */
export function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      commune: { type: "string" },
      language: { type: "string" },
      audience: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (values.commune !== undefined && !/^210(0[1-9]|1\d)$/.test(values.commune))
    throw new Error(
      `--commune takes a NIS code from 21001 to 21019, such as 21015, not "${values.commune}"`,
    );
  const audience = oneOf("audience", values.audience, audiences);
  return {
    words: positionals,
    commune: values.commune ?? null,
    language: oneOf("language", values.language, languages),
    audience: audience === null ? audiences : [audience],
    json: values.json,
  };
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  values: readonly T[],
): T | null {
  if (value === undefined) return null;
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(`--${option} takes ${values.join(" or ")}, not "${value}"`);
  return found;
}
