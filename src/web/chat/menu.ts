import { byId } from "./page.ts";

/** Opens and closes the menu: by its button, by Escape, by a choice, by a click elsewhere. */
export function wireMenu(): void {
  const button = byId("menu-button");
  const menu = byId("menu");
  const open = (isOpen: boolean): void => {
    menu.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) menu.querySelector("button")?.focus();
  };
  button.addEventListener("click", () => open(menu.hidden === true));
  menu.addEventListener("click", () => {
    open(false);
    button.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (
      !menu.hidden &&
      target instanceof Node &&
      !menu.contains(target) &&
      !button.contains(target)
    )
      open(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    // Otherwise the same Escape would also minimise the chat.
    event.stopImmediatePropagation();
    open(false);
    button.focus();
  });
}
