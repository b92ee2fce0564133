const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Plain text as Markdown that shows exactly that text, line by line, with its addresses as links. */
export function markdownOf(plain: string): string {
  return plain
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(lineOf).join("\\\n"))
    .join("\n\n");
}

function lineOf(line: string): string {
  return line
    .trim()
    .split(address)
    .map((piece, index) => (index % 2 === 1 ? link(piece) : escape(piece)))
    .join("");
}

function link(target: string): string {
  const to = target.includes("://") ? target : `mailto:${target}`;
  return `[${escape(target)}](<${escape(to)}>)`;
}

/** Every sign of ASCII may be escaped in CommonMark. */
function escape(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
