/** Something wrong in a knowledge file, for its author. */
export type Fault = { file: string; line: number; message: string };

/** One fault as editors and terminals link it. */
export function printFault({ file, line, message }: Fault): string {
  return `${file}:${line} ${message}`;
}
