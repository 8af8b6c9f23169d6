import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list of which the first are shown until somebody asks for all: the focus then goes on at what came. */
export const useMore = <T>(all: readonly T[], first: number) => {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const next = isWhole ? list.current?.children.item(first) : undefined;
    if (!(next instanceof HTMLElement)) return;
    next.tabIndex = -1;
    next.focus();
  }, [isWhole, first]);
  return {
    list,
    shown: isWhole ? all : all.slice(0, first),
    showAll: (): void => setWhole(true),
  };
};
