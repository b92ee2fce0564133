/** Below it one column at a time is shown. */
export const narrow = "@media (max-width: 719px)";
/** Room for two columns: the case takes the place of the conversation. */
export const middle = "@media (min-width: 720px) and (max-width: 1099px)";
/** Zoomed to 400 % there is little height: then the page scrolls, not its parts. */
export const low = "@media (max-height: 420px)";
