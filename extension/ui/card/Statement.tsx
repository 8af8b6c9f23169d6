import { useEffect } from 'preact/hooks';
import type { FixInput } from './actions.ts';

interface Props {
  readonly words: string;
  readonly fix: FixInput;
  readonly set: (fix: FixInput) => void;
}

/** A correction without a field: saying it is enough. */
export const Statement = ({ words, fix, set }: Props) => {
  useEffect(() => set(fix), []);
  return <p dir="auto">{words}</p>;
};
