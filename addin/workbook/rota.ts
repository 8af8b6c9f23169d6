import type { Done, Failed, Line } from './actions.ts';
import type { WeekName } from './week-name.ts';

/** What a word of a rota means: a choice of a person. `skip` leaves its cells out. */
export type CodeAnswer =
  | `shift ${string}`
  | 'free'
  | `away ${'leave' | 'sick' | 'training' | 'holiday' | 'out'}`
  | `on-call ${'primary' | 'secondary'}`
  | 'skip';

/** Who is meant by a name: one of the technicians by id, somebody who is to be added, or nobody. */
export type PersonAnswer = `is ${string}` | 'add' | 'skip';

export interface RotaAnswers {
  /** By the word. */
  readonly codes: Readonly<Record<string, CodeAnswer>>;
  /** By the name as it is written. */
  readonly people: Readonly<Record<string, PersonAnswer>>;
}

export interface RotaCode {
  readonly word: string;
  readonly count: number;
}

/** What would be taken of a rota, before anything is; while questions are open, nothing can be. */
export interface RotaPreview {
  readonly kind: 'rota';
  readonly codes: readonly RotaCode[];
  readonly people: readonly string[];
  /** What may be answered with. */
  readonly shifts: readonly string[];
  readonly technicians: readonly { readonly id: string; readonly name: string }[];
  readonly weeks: readonly WeekName[];
  /** Of those weeks, the ones that get a sheet; making sheets cannot be undone. */
  readonly newWeeks: readonly WeekName[];
  readonly cells: number;
  readonly timeOff: number;
  readonly turns: number;
  /** Days ahead that the rota calls free: they are locked, so that they stay so. */
  readonly daysOff: number;
  readonly newPeople: number;
  /** What is kept as it is, left out, or said beside it. */
  readonly lines: readonly Line[];
}

export interface RotaActions {
  /** Reads a grid of people and days as it is pasted or in a CSV file, or a calendar file. */
  preview(text: string, answers: RotaAnswers): Promise<RotaPreview | Failed>;
  /** Writes what the last preview showed; where the workbook changed since, the new preview instead. */
  take(): Promise<Done | RotaPreview | Failed>;
}
