import type { WeekName } from '../week-name.ts';

/** Where the workbook keeps what we last wrote into a week. */
export const writtenSetting = (week: WeekName): string => `slotwright.written.${week}`;
export const SCHEMA_SETTING = 'slotwright.schema';
export const SCHEMA = 1;
