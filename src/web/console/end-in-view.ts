import { useLayoutEffect, useRef, useState } from "react";

/** Pixels from the end within which the end is followed. */
const nearEnd = 80;

/**
 * Keeps the end of a list in view while it grows and while the room for it changes, unless somebody has
 * scrolled up to read.
 */
export function useEndInView() {
  const scroll = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  const lastTop = useRef(0);
  const [isAtEnd, setAtEnd] = useState(true);
  const toEnd = () => scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  useLayoutEffect(() => {
    toEnd();
    const sizes = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    for (const { current } of [scroll, list]) if (current) sizes.observe(current);
    return () => sizes.disconnect();
  }, []);
  const scrolled = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = scroll.current ?? {};
    const isNear = scrollHeight - scrollTop - clientHeight < nearEnd;
    // Only somebody who reads goes up; when the list grows the end merely moves away.
    if (isNear) follows.current = true;
    else if (scrollTop < lastTop.current) follows.current = false;
    lastTop.current = scrollTop;
    setAtEnd(follows.current);
  };
  return { scroll, list, isAtEnd, scrolled, toEnd };
}
