import type { TechnicianId } from '../../model/ids.ts';
import type { Technician } from '../../model/technician.ts';
import type { Window } from '../../model/time.ts';
import type { Ground } from './ground.ts';
import type { Segment } from './lay.ts';
import type { Layer, Member } from './plan.ts';
import { beside } from './rules/beside.ts';
import { type Finding, NOTHING } from './rules/finding.ts';
import { most } from './rules/most.ts';
import type { Turn } from './turns.ts';

export interface Person {
  readonly id: TechnicianId;
  readonly technician: Technician;
  readonly member: Member;
}

/** Another turn that says something of this one where both are the same person's. */
export interface Near {
  readonly turn: number;
  readonly blocks: boolean;
  readonly findings: readonly Finding[];
}

export const NOBODY = -1;

/** A problem as turns and people by number, and who has which turn: the one place that changes. */
export interface Sheet {
  readonly ground: Ground;
  /** By name. */
  readonly people: readonly Person[];
  readonly personOf: ReadonlyMap<TechnicianId, number>;
  readonly turns: readonly Turn[];
  /** What of a turn is handed out: without the time that is fixed or overridden. */
  readonly free: readonly (readonly Window[])[];
  /** Fixed weeks and overrides as they count, by layer. */
  readonly over: Readonly<Record<Layer, readonly Segment[]>>;
  /** By person, then by turn: what holds whoever has the other turns. */
  readonly alone: readonly (readonly (readonly Finding[])[])[];
  readonly near: readonly (readonly Near[])[];
  /** Turns of the other layer at the same time. */
  readonly beside: readonly (readonly number[])[];
  /** Nothing moves these: fixed, swapped, or begun. */
  readonly locked: readonly boolean[];
  /** Who has it by the rotation, where a swap gave it to somebody else. */
  readonly given: ReadonlyMap<number, TechnicianId>;
  /** Who looks over the shoulder, by turn. */
  readonly shadows: ReadonlyMap<number, number>;
  readonly holder: number[];
  readonly own: readonly number[][];
  /** What pairs say of each other, once asked. */
  readonly pairs: Map<number, readonly Finding[]>;
}

export const place = (sheet: Sheet, turn: number, person: number): void => {
  const before = sheet.holder[turn] ?? NOBODY;
  if (before === person) return;
  const left = sheet.own[before];
  left?.splice(left.indexOf(turn), 1);
  sheet.own[person]?.push(turn);
  sheet.holder[turn] = person;
};

const isBlocked = (found: readonly Finding[]): boolean => found.some((f) => f.kind === 'block');

const pairFindings = (
  sheet: Sheet,
  person: number,
  turn: number,
  has: number,
  other: number,
): readonly Finding[] => {
  const { ground, people, turns, pairs } = sheet;
  const key = ((person * turns.length + turn) * people.length + has) * turns.length + other;
  const known = pairs.get(key);
  if (known) return known;
  const [a, b, turnA, turnB] = [people[person], people[has], turns[turn], turns[other]];
  const found = a && b && turnA && turnB ? beside(a.id, turnA, b.id, turnB, ground) : NOTHING;
  pairs.set(key, found);
  return found;
};

const besideFindings = (sheet: Sheet, person: number, turn: number): readonly Finding[] => {
  let all = NOTHING;
  for (const other of sheet.beside[turn] ?? []) {
    const has = sheet.holder[other] ?? NOBODY;
    const found = has === NOBODY ? NOTHING : pairFindings(sheet, person, turn, has, other);
    if (found.length > 0) all = [...all, ...found];
  }
  return all;
};

const shareFindings = (sheet: Sheet, person: number, turn: number): readonly Finding[] => {
  const { ground, people, turns } = sheet;
  const one = people[person];
  const asked = turns[turn];
  if (!one || !asked) return NOTHING;
  const held = (sheet.own[person] ?? []).flatMap((t) =>
    t === turn ? [] : (turns[t]?.parts ?? []),
  );
  return most(asked.parts, [...ground.past(one.id).map((o) => o.window), ...held], ground);
};

/** Everything that speaks against one person on one turn, the other turns as they are now. */
export const findingsAt = (sheet: Sheet, person: number, turn: number): readonly Finding[] => {
  const near = (sheet.near[turn] ?? []).flatMap((n) =>
    sheet.holder[n.turn] === person ? n.findings : NOTHING,
  );
  return [
    ...(sheet.alone[person]?.[turn] ?? NOTHING),
    ...near,
    ...besideFindings(sheet, person, turn),
    ...shareFindings(sheet, person, turn),
  ];
};

/** Whether one person may have one turn: the same as no block among the findings, asked the cheap things first. */
export const isFree = (sheet: Sheet, person: number, turn: number): boolean => {
  const { holder } = sheet;
  if (isBlocked(sheet.alone[person]?.[turn] ?? NOTHING)) return false;
  for (const n of sheet.near[turn] ?? []) {
    if (n.blocks && holder[n.turn] === person) return false;
  }
  if (isBlocked(besideFindings(sheet, person, turn))) return false;
  const { mostPercentForce } = sheet.ground.problem.plan.policy;
  return mostPercentForce === 'prefer' || !isBlocked(shareFindings(sheet, person, turn));
};

/** How many wishes it breaks. */
export const warnsAt = (sheet: Sheet, person: number, turn: number): number =>
  findingsAt(sheet, person, turn).filter(
    (f) => f.kind === 'warn' && f.reason.code !== 'need-unknown',
  ).length;
