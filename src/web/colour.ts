/** A colour of a commune and the text that reads on it. */
export type Colour = { background: string; text: "#000000" | "#ffffff" };

/** Blue of the Region's iris, dark enough for white text (contrast 8.6). */
export const ownColour: Colour = { background: "#1f4e8c", text: "#ffffff" };

/** Reads `#rgb` or `#rrggbb`; anything else gives our own colour. */
export function colourOf(value: string | null | undefined): Colour {
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value?.trim() ?? "")?.[1]?.toLowerCase();
  if (!hex) return ownColour;
  const long = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
  return { background: `#${long}`, text: luminance(long) > 0.179 ? "#000000" : "#ffffff" };
}

/** Relative luminance of WCAG 2; above 0.179 black contrasts more than white. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
