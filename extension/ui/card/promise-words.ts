import type { Sla, SlaMark } from '../../../core/calendar/sla.ts';
import { minutesText } from '../../../core/explain/format.ts';
import type { Need } from '../../../core/rules/need.ts';

/** How a promise stands; `mark` where somebody should look up, in a word that says it without its colour. */
export interface Standing {
  readonly text: string;
  readonly mark?: { readonly word: string; readonly tone: 'warn' | 'bad' };
}

const MARKS: Partial<Record<SlaMark, Standing['mark']>> = {
  'at-risk': { word: 'at risk', tone: 'warn' },
  breaching: { word: 'breaching', tone: 'bad' },
  late: { word: 'late', tone: 'bad' },
};

const slackText = ({ paused, due, slackMinutes, mark }: Sla): string | undefined => {
  // A clock that stands still has no deadline yet, unless the ticket system gives one.
  if (paused && due === undefined) return 'stands still while it waits';
  if (mark === 'late') return 'the deadline has passed';
  if (slackMinutes === undefined) return undefined;
  return slackMinutes < 0
    ? `${minutesText(slackMinutes)} short even if begun now`
    : `${minutesText(slackMinutes)} of slack`;
};

/** "SLA: 62 % used, 1 h 10 min of slack"; undefined where nothing counts down. */
export const slaStanding = ({ sla }: Pick<Need, 'sla'>): Standing | undefined => {
  const used = sla.usedPercent === undefined ? undefined : `${Math.floor(sla.usedPercent)} % used`;
  const parts = [used, slackText(sla)].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const mark = MARKS[sla.mark];
  return { text: `${sla.policy ? 'SLA: ' : ''}${parts.join(', ')}`, ...(mark && { mark }) };
};

/** What such work usually takes and what a promise must hold for; undefined where nothing was learned. */
export const usualText = ({
  facts,
  minutes,
  minutesFirm,
}: Pick<Need, 'facts' | 'minutes' | 'minutesFirm'>): string | undefined => {
  const samples = facts.find(({ field }) => field === 'minutes')?.samples;
  if (samples === undefined) return undefined;
  return `Usually ${minutesText(minutes)}, 80 % done within ${minutesText(minutesFirm)} (${samples} closed tickets)`;
};
