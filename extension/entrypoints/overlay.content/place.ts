import type { Panel } from '../../card.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** The panel scrolls inside this height. */
  readonly maxHeight: number;
  readonly width: number;
}

const EDGE = 12;
const WIDE = 360;

/**
 * Where the panel sits, in pixels of the viewport: level with the anchor, at the right edge or else before it where
 * there is room, else in a corner; always whole inside the viewport, however small that is. A panel without a width
 * of its own gets the usual one.
 */
export const placePanel = (
  corner: Panel['corner'],
  viewport: { readonly width: number; readonly height: number },
  panel: { readonly width: number | undefined; readonly height: number },
  anchor: Box | undefined,
): Place => {
  const width = Math.min(panel.width ?? WIDE, viewport.width - 2 * EDGE);
  const maxHeight = Math.max(80, viewport.height - 2 * EDGE);
  const height = Math.min(panel.height, maxHeight);
  const within = (value: number, most: number): number =>
    Math.max(EDGE, Math.min(value, most - EDGE));
  const at = (left: number, top: number): Place => ({
    left: within(left, viewport.width - width),
    top: within(top, viewport.height - height),
    maxHeight,
    width,
  });
  const right = viewport.width - width - EDGE;
  const bottom = viewport.height - height - EDGE;
  switch (corner) {
    case 'anchor': {
      if (!anchor) return at(right, bottom);
      // At the edge and not at the anchor: what a page says beside it begins at the anchor.
      if (anchor.left + anchor.width + EDGE <= right) return at(right, anchor.top);
      const before = anchor.left - EDGE - width;
      if (before >= EDGE) return at(before, anchor.top);
      return at(right, bottom);
    }
    case 'top-right':
      return at(right, EDGE);
    case 'bottom-right':
      return at(right, bottom);
    case 'bottom-left':
      return at(EDGE, bottom);
    case 'top-left':
      return at(EDGE, EDGE);
  }
};
