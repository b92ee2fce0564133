import type { Colour } from "../colour.ts";

type Palette = {
  surface: string;
  ink: string;
  quiet: string;
  edge: string;
  bubble: string;
  mine: string;
  accent: string;
};

// Each text colour contrasts at least 4.5 to 1 with what it stands on, each edge of a control 3 to 1.
const light: Palette = {
  surface: "#ffffff",
  ink: "#1b1b1f",
  quiet: "#565b66",
  edge: "#8a909c",
  bubble: "#f1f3f6",
  mine: "#dbe7f6",
  accent: "#1f4e8c",
};

const dark: Palette = {
  surface: "#16181d",
  ink: "#f1f2f4",
  quiet: "#b4b9c4",
  edge: "#7c8391",
  bubble: "#262a32",
  mine: "#1f3c63",
  accent: "#a9caf5",
};

export type Look = {
  isDark: boolean;
  /** A person has the conversation. */
  isTalking: boolean;
};

/** How Web Chat looks: calm, readable, in the light or the dark. */
export function styleOptions({ isDark, isTalking }: Look): object {
  const { surface, ink, quiet, edge, bubble, mine, accent } = isDark ? dark : light;
  return {
    accent,
    subtle: quiet,
    backgroundColor: surface,
    primaryFont: "system-ui, sans-serif",
    fontSizeSmall: "85%",
    rootHeight: "100%",
    rootWidth: "100%",
    bubbleBackground: bubble,
    bubbleTextColor: ink,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 12,
    bubbleMinHeight: 0,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: mine,
    bubbleFromUserTextColor: ink,
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 12,
    hideUploadButton: true,
    // A long answer is read from its beginning, so the view stops there; a person is seen as they write.
    autoScrollSnapOnPage: !isTalking,
    autoScrollSnapOnPageOffset: -40,
    sendBoxBackground: surface,
    sendBoxTextColor: ink,
    sendBoxTextWrap: true,
    sendBoxHeight: 52,
    sendBoxMaxHeight: 160,
    sendBoxPlaceholderColor: quiet,
    sendBoxButtonColor: accent,
    sendBoxButtonShadeColor: surface,
    sendBoxButtonShadeColorOnHover: bubble,
    sendBoxButtonShadeColorOnFocus: surface,
    sendBoxButtonShadeColorOnActive: bubble,
    sendBoxButtonShadeColorOnDisabled: surface,
    sendBoxButtonColorOnDisabled: quiet,
    sendBoxBorderTop: `solid 1px ${edge}`,
    suggestedActionLayout: "flow",
    suggestedActionBackgroundColor: surface,
    suggestedActionTextColor: accent,
    suggestedActionBorderColor: accent,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 20,
    suggestedActionBackgroundColorOnHover: bubble,
    suggestedActionBackgroundColorOnFocus: surface,
    suggestedActionBackgroundColorOnActive: bubble,
    suggestedActionsVisualKeyboardIndicatorColor: ink,
    suggestedActionKeyboardFocusIndicatorBorderColor: ink,
    timestampColor: quiet,
    timestampFormat: "absolute",
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
    notificationText: ink,
    markdownExternalLinkIconImage: "none",
  };
}

/** Puts the commune's colour on the header. */
export function colourHeader({ background, text }: Colour): void {
  document.documentElement.style.setProperty("--commune-colour", background);
  document.documentElement.style.setProperty("--commune-text", text);
}
