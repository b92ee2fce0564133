export type Piece = { text: string; href: string | null };

/** An address, without the punctuation that follows it in a sentence. */
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** Cuts a text at the addresses in it, which can then be shown as links. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(address)) {
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: href, href });
    end = index + href.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
