import type { AbsenceKind } from '../model/absence.ts';
import type { OnCallId, SkillId } from '../model/ids.ts';
import type { Level } from '../model/technician.ts';
import type { Instant, LocalDate, Window } from '../model/time.ts';

type Layer = 'primary' | 'secondary';

/** Why somebody is or is not on call, or what is odd about a plan: a code with its facts, never a sentence. */
export type OnCallReason =
  // who may at all
  | { code: 'inactive' }
  | { code: 'not-in-rotation' }
  | { code: 'not-yet'; from: LocalDate }
  | { code: 'left'; until: LocalDate }
  | { code: 'not-on-layer'; layer: Layer }
  | { code: 'skill-short'; skill: SkillId; need: Level; has: Level }
  | { code: 'clearance-short'; name: string }
  | { code: 'need-unknown'; name: string }
  | { code: 'shadow-first' }
  // when
  | { code: 'away'; kind: AbsenceKind; window: Window }
  | { code: 'leave-soon'; kind: AbsenceKind; window: Window; hours: number }
  | { code: 'rest-short'; workedUntil: Instant; freeFrom: Instant }
  | { code: 'gap-short'; days: number; need: number; window: Window }
  | { code: 'two-layers'; layer: Layer; window: Window }
  | { code: 'share-above'; percent: number; limit: number; days: number }
  | { code: 'same-holiday'; name: string; date: LocalDate }
  // with whom
  | { code: 'pair-short'; need: string; name: string }
  | { code: 'two-newcomers'; name: string }
  // why this one
  | { code: 'next-points'; points: number }
  | { code: 'next-holiday'; owed: number }
  | { code: 'next-longest'; since?: Instant }
  | { code: 'next-name' }
  | { code: 'next-wishes' }
  | { code: 'next-only' }
  | { code: 'kept' }
  | { code: 'evened' }
  | { code: 'made-room' }
  | { code: 'fixed' }
  | { code: 'override' }
  | { code: 'swapped'; from: string; to: string; manager?: string }
  | { code: 'swap-undone'; from: string; to: string }
  | { code: 'turn-changed' }
  // swaps
  | { code: 'no-such-turn'; shift: OnCallId }
  | { code: 'not-theirs'; name: string; holds?: string }
  | { code: 'not-asked'; name: string }
  | { code: 'turn-begun'; at: Instant }
  | { code: 'fixed-then'; window: Window }
  | { code: 'undone-before' }
  | { code: 'swapped-since'; to: string }
  // cover
  | { code: 'points-above'; points: number }
  | { code: 'points-below'; points: number }
  | { code: 'work-at-risk'; minutes: number; freeFrom: Instant }
  | { code: 'no-work-at-risk' }
  | { code: 'called-lately'; at: Instant }
  | { code: 'since-turn'; days: number }
  | { code: 'never-on-call' }
  | { code: 'is-out' }
  | { code: 'could-cover' }
  // what is odd about a plan
  | { code: 'gap'; layer: Layer; window: Window }
  | { code: 'double'; layer: Layer; window: Window; names: readonly string[] }
  | { code: 'few-people'; people: number; need: number }
  | { code: 'unknown-technician'; id: string }
  | { code: 'no-members' }
  | { code: 'no-history' };

export type OnCallReasonCode = OnCallReason['code'];
