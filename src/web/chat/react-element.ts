/** As much of a React element as is made here. */
export type ReactElement = object;
export type Component<Properties = object> = (properties: Properties) => ReactElement | null;

export const fragment = Symbol.for("react.fragment");

/**
 * An element of the React inside Web Chat (16), which keeps `createElement` to itself; an element is a
 * plain object.
 */
export function element<Properties extends object>(
  type: string | symbol | Component<Properties>,
  props: Properties,
  more: { key?: string; ref?: (node: HTMLElement | null) => void } = {},
): ReactElement {
  return {
    $$typeof: Symbol.for("react.element"),
    type,
    key: more.key ?? null,
    ref: more.ref ?? null,
    props,
    _owner: null,
  };
}
