import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** The blue of the Region's iris, as in the chat, in sixteen steps. */
const iris: BrandVariants = {
  10: "#050c15",
  20: "#081526",
  30: "#0c1e36",
  40: "#102847",
  50: "#133056",
  60: "#163864",
  70: "#1b4379",
  80: "#1f4e8c",
  90: "#2762af",
  100: "#3079d9",
  110: "#5792e0",
  120: "#7aa8e6",
  130: "#9cbfed",
  140: "#bad2f2",
  150: "#d4e3f7",
  160: "#e9f1fb",
};

const font = 'system-ui, "Segoe UI", sans-serif';

export const light: Theme = { ...createLightTheme(iris), fontFamilyBase: font };

/** On dark the middle of the scale is too dim for text (contrast under 4.5). */
export const dark: Theme = {
  ...createDarkTheme(iris),
  fontFamilyBase: font,
  colorBrandForeground1: iris[120],
  colorBrandForeground2: iris[130],
  colorBrandForegroundLink: iris[120],
  colorBrandForegroundLinkHover: iris[130],
  colorBrandForegroundLinkPressed: iris[140],
  colorCompoundBrandForeground1: iris[120],
};
