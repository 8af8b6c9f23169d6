import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../../core/model/time.ts';
import { useReach } from './reach.ts';

const TICK = 20_000;

/** The present, moved on often enough that a minute on show is never more than seconds old. */
export const useNow = (): Instant => {
  const { now } = useReach();
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), TICK);
    return () => clearInterval(timer);
  }, [now]);
  return at;
};
