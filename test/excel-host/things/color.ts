import { refuse } from '../host-error.ts';

/** The HTML names that are worth knowing; Excel takes all of them and answers in #RRGGBB. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

export const asColor = (given: unknown, what: string): string => {
  if (typeof given !== 'string') return refuse('InvalidArgument', `${what} has a colour.`);
  if (given === '') return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  return NAMED[given.toLowerCase()] ?? refuse('InvalidArgument', `"${given}" is no colour.`);
};

/** A colour nearer to white (above zero) or to black (below). */
export const lighter = (color: string, by: number): string => {
  if (color === '') return '';
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = parts.map((part) =>
    Math.round(by >= 0 ? part + (255 - part) * by : part * (1 + by)),
  );
  return `#${moved
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
};
