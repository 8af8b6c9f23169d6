import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { withHistory } from '../../../extension/adapters/parse-history.ts';
import { parseTicket } from '../../../extension/adapters/parse-ticket.ts';
import type { RawHistory, RawTicket } from '../../../extension/adapters/raw.ts';

const BASE = 'https://psa.example/desk';
const team = Team.parse({
  schema: 1,
  zone: 'Europe/Lisbon',
  hours: defaultHours(),
  technicians: [{ id: 'amber', name: 'Amber Cho', logins: { [BASE]: 'amber' } }],
  words: { states: { parked: 'waiting' } },
});
const at = (hour: number) => instant(Date.UTC(2026, 10, 23, hour));
const time = (hour: number) => new Date(at(hour)).toISOString();
const change = (hour: number, from: string, to: string, by = 'amber') => ({
  at: time(hour),
  by,
  from,
  to,
});

const told = (
  status: string,
  statuses: RawHistory['statuses'],
  answers: RawHistory['answers'] = [],
  more: Partial<RawTicket> = {},
) => {
  const raw: RawTicket = {
    ref: { psa: 'sample-psa', base: BASE, id: '7' },
    ...{ stamp: '1', number: '#7', title: 'Printer', status, closed: false, created: time(8) },
    fields: { requestor: ['Carol@northwind.example'] },
    ...more,
  };
  const { pauses, waitingSince, responded, reopened } = withHistory(
    parseTicket(raw, team, at(20)),
    raw,
    { statuses, answers },
    team,
  );
  return { pauses, waitingSince, responded, reopened };
};
const NOT_READ = { pauses: undefined, waitingSince: undefined, responded: undefined };

describe('the times of waiting', () => {
  it('are none where the status never changed', () => {
    expect(told('open', [])).toMatchObject({ pauses: [], waitingSince: undefined });
  });

  it('lie between the changes, by the words of the tenant', () => {
    const changes = [
      change(9, 'New', 'parked'),
      change(10, 'Parked', 'open'),
      change(11, 'open', 'stalled'),
      change(12, 'stalled', 'open'),
    ];
    expect(told('open', changes)).toMatchObject({
      pauses: [
        { start: at(9), end: at(10) },
        { start: at(11), end: at(12) },
      ],
      reopened: undefined,
    });
  });

  it('have no end while it waits', () => {
    expect(told('stalled', [change(9, 'open', 'stalled')])).toMatchObject({
      pauses: [],
      waitingSince: at(9),
    });
    expect(told('stalled', [])).toMatchObject({ pauses: [], waitingSince: at(8) });
  });

  it('hold what lies between solved and back, and who had solved it', () => {
    const changes = [change(9, 'open', 'resolved'), change(11, 'resolved', 'open', 'carol')];
    expect(told('open', changes)).toMatchObject({
      pauses: [{ start: at(9), end: at(11) }],
      reopened: { technician: 'amber', at: at(9) },
    });
    const others = [change(9, 'open', 'resolved', 'zed'), change(11, 'resolved', 'open')];
    expect(told('open', others).reopened).toBeUndefined();
  });

  it('are not read where the changes do not lead to the status it has, or name no time', () => {
    const answers = [{ at: time(9), by: ['amber'] }];
    expect(told('open', [change(9, 'open', 'stalled')], answers)).toMatchObject(NOT_READ);
    const gap = [change(9, 'new', 'stalled'), change(10, 'open', 'stalled')];
    expect(told('stalled', gap, answers)).toMatchObject(NOT_READ);
    const timeless = [{ ...change(9, 'open', 'stalled'), at: 'noon' }];
    expect(told('stalled', timeless, answers)).toMatchObject(NOT_READ);
  });
});

describe('the first answer', () => {
  it('is the first that is not the client’s own', () => {
    const answers = [
      { at: time(9), by: ['carol', 'carol@Northwind.example'] },
      { at: time(10), by: ['amber', 'amber@msp.example'] },
      { at: time(11), by: ['amber'] },
    ];
    expect(told('open', [], answers).responded).toBe(at(10));
    expect(told('open', [], answers.slice(0, 1)).responded).toBeUndefined();
  });
});
