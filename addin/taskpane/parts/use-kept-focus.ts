import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What had the focus may be gone with what was pressed: a name that was told, a link to another view. The keyboard then
 * goes on at the heading, and not before the tabs; where the focus is in the sheet it stays there.
 */
export const useKeptFocus = (): void => {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    // A press beside everything gives the focus up: nothing is lost then.
    const forget = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        const isGivenUp = document.activeElement === document.body && last.current?.isConnected;
        if (isGivenUp && target === last.current) last.current = null;
      });
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', forget);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', forget);
    };
  }, []);
  useLayoutEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected;
    if (!isLost || document.activeElement !== document.body || !document.hasFocus()) return;
    const head = document.querySelector<HTMLElement>('main h1');
    head?.setAttribute('tabindex', '-1');
    head?.focus();
  });
};
