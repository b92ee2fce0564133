import { readSettings } from "./settings.ts";
import { placeWidget } from "./widget.ts";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const settings = readSettings(script, document.documentElement.lang);
  if (document.body) placeWidget(settings);
  else addEventListener("DOMContentLoaded", () => placeWidget(settings));
}
