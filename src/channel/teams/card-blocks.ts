export type Style = "default" | "good" | "warning" | "attention";

type Look = { size?: "Medium" | "Large"; weight?: "Bolder"; isSubtle?: true };

/** As they are: a run knows no Markdown, which residents' and people's own words may look like. */
export function words(text: string, look: Look = {}): object {
  return { type: "RichTextBlock", inlines: [run(text, look)] };
}

/** A line on its own ground. */
export function banner(text: string, style: Style): object {
  return { type: "Container", style, items: [words(text, { weight: "Bolder" })] };
}

/** Names and values, the values as somebody wrote them. */
export function written(pairs: [name: string, value: string][]): object {
  const items = pairs.map(([name, value]) => ({
    type: "RichTextBlock",
    spacing: "Small",
    inlines: [run(`${name}: `, { weight: "Bolder" }), run(value)],
  }));
  return { type: "Container", style: "emphasis", items };
}

/** Names and values of our own: Markdown in them would be read as such. */
export function factSet(pairs: [title: string, value: string][]): object {
  return { type: "FactSet", facts: pairs.map(([title, value]) => ({ title, value })) };
}

function run(text: string, look: Look = {}): object {
  return { type: "TextRun", text, ...look };
}
