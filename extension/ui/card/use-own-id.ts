import { useState } from 'preact/hooks';

// Two scripts draw into one shadow root, and each would begin to count at nought.
const script = Math.random().toString(36).slice(2, 8);
let made = 0;

/** An id that no other element has, whichever of our scripts made it. */
export const useOwnId = (): string => {
  const [id] = useState(() => {
    made += 1;
    return `sw-${script}-${made}`;
  });
  return id;
};
