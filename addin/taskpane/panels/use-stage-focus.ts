import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading of a stage takes the focus when it came in the place of another one, so that a keyboard is where the
 * answer is; never when the view opens, and never out of the sheet.
 */
export const useStageFocus = (stage: string) => {
  const head = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  useLayoutEffect(() => {
    if (before.current !== stage && document.hasFocus()) head.current?.focus();
    before.current = stage;
  }, [stage]);
  return head;
};
