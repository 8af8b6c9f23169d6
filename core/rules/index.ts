import { account } from './account.ts';
import { afterHours } from './after-hours.ts';
import { area } from './area.ts';
import { change } from './change.ts';
import { clearance } from './clearance.ts';
import { continuity } from './continuity.ts';
import { dayCap } from './day-cap.ts';
import { deadline } from './deadline.ts';
import { flex } from './flex.ts';
import { hours } from './hours.ts';
import { load } from './load.ts';
import { lunch } from './lunch.ts';
import { mentor } from './mentor.ts';
import { overlap } from './overlap.ts';
import { response } from './response.ts';
import { rest } from './rest.ts';
import type { Rule } from './rule.ts';
import { siteHours } from './site-hours.ts';
import { skill } from './skill.ts';
import { slot } from './slot.ts';
import { split } from './split.ts';
import { travel } from './travel.ts';
import { utilisation } from './utilisation.ts';
import { visit } from './visit.ts';
import { wait } from './wait.ts';

/** Every rule, in the order in which its reasons are told. */
export const RULES: readonly Rule[] = [
  account,
  continuity,
  skill,
  clearance,
  mentor,
  hours,
  afterHours,
  rest,
  siteHours,
  deadline,
  response,
  split,
  overlap,
  change,
  travel,
  area,
  visit,
  lunch,
  slot,
  flex,
  dayCap,
  wait,
  utilisation,
  load,
];
