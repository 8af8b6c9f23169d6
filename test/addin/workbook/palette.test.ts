import { expect, test } from 'vitest';
import * as palette from '../../../addin/workbook/palette.ts';

const part = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
/** How light a colour is, which is all that a printer without colours has of it. */
const lightness = (hex: string): number =>
  0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const { AWAY, BAD, HEADER, INK, MUTED, OVER, SERIES_FILLS, SHIFT_FILLS, SHORT, UNDER } = palette;

test('text can be read on each colour, and on paper without colours', () => {
  for (const fill of SHIFT_FILLS) expect(contrast(INK, fill)).toBeGreaterThanOrEqual(7);
  for (const { fill, color } of [AWAY, BAD, HEADER, SHORT]) {
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  }
  for (const color of [MUTED, OVER.color, UNDER.color, INK]) {
    expect(contrast(color, '#FFFFFF')).toBeGreaterThanOrEqual(7);
  }
});

test('what is wrong is dark where shifts are light, and neighbours in a chart differ', () => {
  for (const fill of [...SHIFT_FILLS, AWAY.fill]) {
    expect(contrast(BAD.fill, fill)).toBeGreaterThanOrEqual(3);
  }
  for (const [i, fill] of SERIES_FILLS.entries()) {
    const next = SERIES_FILLS[(i + 1) % SERIES_FILLS.length] ?? fill;
    expect([fill, next, contrast(fill, next) >= 1.8]).toEqual([fill, next, true]);
  }
});
