import { account } from './account.ts';
import { continuity } from './continuity.ts';
import { dayCap } from './day-cap.ts';
import { deadline } from './deadline.ts';
import { hours } from './hours.ts';
import { load } from './load.ts';
import { overlap } from './overlap.ts';
import { rest } from './rest.ts';
import type { Rule } from './rule.ts';
import { siteHours } from './site-hours.ts';
import { skill } from './skill.ts';
import { travel } from './travel.ts';
import { wait } from './wait.ts';

/** Every rule, in the order in which its reasons are told. */
export const RULES: readonly Rule[] = [
  account,
  continuity,
  skill,
  hours,
  rest,
  siteHours,
  deadline,
  overlap,
  travel,
  dayCap,
  wait,
  load,
];
