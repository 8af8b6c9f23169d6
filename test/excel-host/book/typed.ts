import type { Value } from './model.ts';

/** What Excel makes of a text that is typed or written into a cell, and the number format it gives it. */
export interface Typed {
  readonly value: Value;
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(\d+(,\d{3})*|\d*)(\.\d*)?(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?[\d.]+)\s*%$/;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a calendar day; undefined where there is no such day. */
export const serialOf = (year: number, month: number, day: number): number | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return Math.round((at.getTime() - EPOCH) / DAY);
};

const asNumber = (text: string): Typed | undefined => {
  if (/\d/.test(text) && NUMBER.test(text)) {
    const value = Number(text.replaceAll(',', ''));
    if (!Number.isFinite(value)) return undefined;
    return /e/i.test(text) ? { value, numberFormat: '0.00E+00' } : { value };
  }
  const [, percent] = PERCENT.exec(text) ?? [];
  if (percent === undefined || !Number.isFinite(Number(percent))) return undefined;
  return {
    value: Number(percent) / 100,
    numberFormat: percent.includes('.') ? '0.00%' : '0%',
  };
};

const asDate = (text: string): Typed | undefined => {
  const iso = ISO_DATE.exec(text);
  if (iso) {
    const value = serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return value === undefined ? undefined : { value, numberFormat: 'm/d/yyyy' };
  }
  const us = US_DATE.exec(text);
  if (!us) return undefined;
  const year = Number(us[3]);
  const full = year >= 100 ? year : year + (year < 30 ? 2000 : 1900);
  const value = serialOf(full, Number(us[1]), Number(us[2]));
  return value === undefined ? undefined : { value, numberFormat: 'm/d/yyyy' };
};

const asTime = (text: string): Typed | undefined => {
  const [whole, h, m, s = '0', half] = TIME.exec(text) ?? [];
  if (whole === undefined || Number(m) > 59 || Number(s) > 59) return undefined;
  if (half !== undefined && (Number(h) > 12 || Number(h) === 0)) return undefined;
  const late = half?.toLowerCase() === 'p' ? 12 : 0;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + late;
  const value = (hour * 3600 + Number(m) * 60 + Number(s)) / 86_400;
  return { value, numberFormat: half === undefined ? 'h:mm' : 'h:mm AM/PM' };
};

/**
 * Excel reads what it is given as if a person had typed it: `007` becomes 7, `2026-11-26` a day, `9:30` a time.
 * A cell formatted as text keeps it as it is, and so does an apostrophe in front.
 */
export const readTyped = (text: string, cellFormat: string): Typed => {
  if (cellFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return asNumber(trimmed) ?? asDate(trimmed) ?? asTime(trimmed) ?? { value: text };
};
