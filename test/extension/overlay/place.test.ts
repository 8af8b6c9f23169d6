import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePanel } from '../../../extension/entrypoints/overlay.content/place.ts';

const PANEL = { width: undefined, height: 300 };
const WIDE = { width: 1280, height: 800 };
const CORNERS = ['anchor', 'top-right', 'bottom-right', 'bottom-left', 'top-left'] as const;

describe('the seat of the panel', () => {
  it('is level with the anchor at the right edge, else before it, else in a corner', () => {
    const anchor = (left: number, width: number) => ({ left, width, top: 100, height: 50 });
    expect(placePanel('anchor', WIDE, PANEL, anchor(0, 300))).toMatchObject({
      left: 908,
      top: 100,
    });
    expect(placePanel('anchor', WIDE, PANEL, anchor(0, 896))).toMatchObject({
      left: 908,
      top: 100,
    });
    expect(placePanel('anchor', WIDE, PANEL, anchor(400, 800))).toMatchObject({
      left: 28,
      top: 100,
    });
    expect(placePanel('anchor', WIDE, PANEL, anchor(383, 800))).toMatchObject({
      left: 908,
      top: 488,
    });
    expect(placePanel('anchor', WIDE, PANEL, undefined)).toMatchObject({ left: 908, top: 488 });
  });

  it('is the corner that was chosen', () => {
    const at = (corner: (typeof CORNERS)[number]) => {
      const { left, top } = placePanel(corner, WIDE, PANEL, undefined);
      return [left, top];
    };
    expect(at('top-right')).toEqual([908, 12]);
    expect(at('bottom-right')).toEqual([908, 488]);
    expect(at('bottom-left')).toEqual([12, 488]);
    expect(at('top-left')).toEqual([12, 12]);
  });

  it('is always whole inside the window', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CORNERS),
        fc.integer({ min: 320, max: 3000 }),
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 30, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (corner, width, height, tall, left, top) => {
          const anchor = { left, top, width: 400, height: 200 };
          const panel = { width: undefined, height: tall };
          const place = placePanel(corner, { width, height }, panel, anchor);
          const shown = Math.min(tall, place.maxHeight);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(width);
          expect(place.top + shown).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
