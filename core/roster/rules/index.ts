import { absence } from './absence.ts';
import { callOutLate } from './call-out-late.ts';
import { callOutRest } from './call-out-rest.ts';
import { ideal } from './ideal.ts';
import { maximum } from './maximum.ts';
import { membership } from './membership.ts';
import { minimum } from './minimum.ts';
import { minutesMax } from './minutes-max.ts';
import { minutesMin } from './minutes-min.ts';
import { offMin } from './off-min.ts';
import { onCallDay } from './on-call-day.ts';
import { onCallRest } from './on-call-rest.ts';
import { pin } from './pin.ts';
import { publicHoliday } from './public-holiday.ts';
import { published } from './published.ts';
import { request } from './request.ts';
import { rest } from './rest.ts';
import type { RosterRule } from './rule.ts';
import { runMax } from './run-max.ts';
import { runMin } from './run-min.ts';
import { shiftsMax } from './shifts-max.ts';
import { skill } from './skill.ts';
import { succession } from './succession.ts';
import { weekMax } from './week-max.ts';
import { weekTarget } from './week-target.ts';
import { weekendsMax } from './weekends-max.ts';

/** Every rule of a roster, in the order in which its reasons are told. */
export const ROSTER_RULES: readonly RosterRule[] = [
  membership,
  absence,
  skill,
  pin,
  published,
  request,
  publicHoliday,
  onCallRest,
  onCallDay,
  callOutRest,
  callOutLate,
  succession,
  rest,
  runMax,
  runMin,
  offMin,
  weekendsMax,
  shiftsMax,
  weekMax,
  weekTarget,
  minutesMax,
  minutesMin,
  minimum,
  ideal,
  maximum,
];
