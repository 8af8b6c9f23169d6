import { useLayoutEffect } from 'preact/hooks';

/** In a field Escape belongs to the field. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, select, textarea');

/** Escape leaves as the way back does; undefined where there is none now. */
export const useEscape = (back: (() => void) | undefined): void =>
  useLayoutEffect(() => {
    if (!back) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.repeat && !isField(event.target)) back();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  });
