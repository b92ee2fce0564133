import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../../", import.meta.url));

export type Import = { from: string; to: string; typeOnly: boolean };

/** The source files of the product itself, from the project's folder. */
export function sourceFiles(): string[] {
  return globSync("{src,dialogs,knowledge}/**/*.{js,ts,tsx}", { cwd: project }).filter(
    (file) => !file.endsWith(".d.ts"),
  );
}

export function read(file: string): string {
  return readFileSync(join(project, file), "utf8");
}

/** Everything a file imports, loads or re-exports: a path from the project's folder, or a package as written. */
export function importsOf(file: string): Import[] {
  const statements = read(file).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\b(?:import|require|createRequire\([^)]*\))\(\s*"([^"]+)"/gm,
  );
  return [...statements].map(([, type, named, called]) => {
    const to = (named ?? called)!;
    return {
      from: file,
      to: to.startsWith(".") ? normalize(join(dirname(file), to)) : to,
      typeOnly: type !== undefined,
    };
  });
}
