import { type FunctionComponent, h, render } from 'preact';
import answers from './answers.css?inline';
import details from './details.css?inline';
import type { Draw } from './drawn.ts';
import { NEAR } from './near-parts.ts';
import type { PartProps } from './parts.ts';
import write from './write.css?inline';

const MARK = 'data-details';

/** The rules for these parts, once for each root that holds some. */
const dress = (root: Node): void => {
  if (!(root instanceof ShadowRoot) || root.querySelector(`style[${MARK}]`)) return;
  const style = document.createElement('style');
  style.setAttribute(MARK, '');
  style.textContent = details + answers + write;
  root.append(style);
};

/** Draws a part and keeps it as the props say; its state and its listeners are this script's own. */
export const draw: Draw = (name, into, props) => {
  const Part: FunctionComponent<PartProps[typeof name]> = NEAR[name];
  const update = (now: PartProps[typeof name]): void => render(h(Part, now), into);
  dress(into.getRootNode());
  update(props);
  return { update, remove: () => render(null, into) };
};
