/** Colours that stay apart in grey; dark text on each of the light ones has at least 7:1. */
export const HEADER = { fill: '#1F4E5F', color: '#FFFFFF' } as const;
export const LINE = '#A6A6A6';
export const INK = '#1A1A1A';
export const MUTED = '#595959';
export const BAD = { fill: '#B3261E', color: '#FFFFFF', bold: true } as const;
export const SHORT = { fill: '#FBD9D3', color: '#7A1712', bold: true } as const;
export const OVER = { color: '#7A4B00', bold: true } as const;
export const UNDER = { color: '#1A4FA3', bold: true } as const;
export const AWAY = { fill: '#D9D9D9', color: '#404040' } as const;

/** By the place of a shift in its table; from the ninth on they have none. */
export const SHIFT_FILLS = [
  '#FFF2B3',
  '#CFE8C6',
  '#CFE0F5',
  '#E6D3F0',
  '#F8D7BF',
  '#C9ECEA',
  '#F5CFE0',
  '#E2E2C4',
] as const;

/** The series of a chart, dark and light in turn. */
export const SERIES_FILLS = ['#1F4E5F', '#E8A33D', '#8A3B12', '#A9D3E0'] as const;
