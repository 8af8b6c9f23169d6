import type { PartName, PartProps } from './parts.ts';

/** One part on show, drawn by another script than the one that holds it. */
export interface Drawn<P> {
  readonly update: (props: P) => void;
  readonly remove: () => void;
}

export type Draw = <N extends PartName>(
  name: N,
  into: HTMLElement,
  props: PartProps[N],
) => Drawn<PartProps[N]>;

/** Where the second script leaves its one function: in the world that our scripts share and the page does not see. */
const PLACE = Symbol.for('slotwright:details');

const isDraw = (found: unknown): found is Draw => typeof found === 'function';

export const leaveDraw = (draw: Draw): void => {
  Reflect.set(globalThis, PLACE, draw);
};

export const findDraw = (): Draw | undefined => {
  const found: unknown = Reflect.get(globalThis, PLACE);
  return isDraw(found) ? found : undefined;
};
