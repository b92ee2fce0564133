/** Below it one column at a time is shown. */
export const narrowQuery = "(max-width: 719px)";
export const narrow = `@media ${narrowQuery}`;
/** Room for two columns: the case takes the place of the conversation. */
export const middle = "@media (min-width: 720px) and (max-width: 1099px)";
/** Zoomed to 400 % there is little height: then the page scrolls, not its parts. */
export const low = "@media (max-height: 420px)";

/** What is read by screen readers, and not seen. */
export const hidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
