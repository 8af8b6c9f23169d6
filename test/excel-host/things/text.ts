import { formatValue } from 'hucre';
import type { Value } from '../book/model.ts';

/** What a person reads in the cell. */
export const textOf = (value: Value, numberFormat: string): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === '' ? '' : formatValue(value, numberFormat);
};
