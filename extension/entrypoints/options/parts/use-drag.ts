import { useEffect, useRef, useState } from 'preact/hooks';
import { STEP } from '../model/week-scale.ts';

/** How far something is dragged: minutes and days. */
export interface Dragged {
  readonly mode: 'move' | 'length';
  readonly minutes: number;
  readonly days: number;
}

interface Start {
  readonly mode: Dragged['mode'];
  readonly x: number;
  readonly y: number;
  readonly dayWidth: number;
  /** Whether it was moved by a step at any time: no click any more, also when it comes back. */
  moved: boolean;
}

/**
 * Drags by mouse or pen on a scale of minutes; a finger scrolls instead. What is not moved by a step is a click.
 * Escape lets go without a change.
 */
export const useDrag = (pixelsPerMinute: number, done: (dragged: Dragged) => void) => {
  const start = useRef<Start | undefined>(undefined);
  const [dragged, setDragged] = useState<Dragged>();
  // The click that the browser sends after a drag is not a person's.
  const noClick = useRef(false);
  const letGo = (): void => {
    if (start.current?.moved) noClick.current = true;
    start.current = undefined;
    setDragged(undefined);
  };
  const isDragging = dragged !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') letGo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isDragging]);

  const at = (event: PointerEvent, { mode, x, y, dayWidth }: Start): Dragged => ({
    mode,
    minutes: Math.round((event.clientY - y) / pixelsPerMinute / STEP) * STEP,
    days: mode === 'move' && dayWidth > 0 ? Math.round((event.clientX - x) / dayWidth) : 0,
  });
  return {
    dragged,
    wasDrag: (): boolean => {
      const was = noClick.current;
      noClick.current = false;
      return was;
    },
    begin(mode: Dragged['mode'], event: PointerEvent, element: HTMLElement): void {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      noClick.current = false;
      element.setPointerCapture(event.pointerId);
      const dayWidth = element.closest('.week-day')?.getBoundingClientRect().width ?? 0;
      start.current = { mode, x: event.clientX, y: event.clientY, dayWidth, moved: false };
    },
    move(event: PointerEvent): void {
      const began = start.current;
      if (!began) return;
      const now = at(event, began);
      if (now.minutes !== 0 || now.days !== 0) began.moved = true;
      if (began.moved) setDragged(now);
    },
    end(event: PointerEvent): void {
      const began = start.current;
      letGo();
      if (!began?.moved) return;
      const now = at(event, began);
      if (now.minutes !== 0 || now.days !== 0) done(now);
    },
    letGo,
  };
};
