import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { AbsenceId, TechnicianId } from '../../../core/model/ids.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { LocalTime } from '../../../core/model/time.ts';
import {
  restOfDay,
  todayFromTo,
  withAbsence,
  withoutAbsence,
} from '../../../extension/entrypoints/popup/day/absence.ts';
import { ageWords, faultWords, readWords } from '../../../extension/entrypoints/popup/day/age.ts';
import { mapAddress } from '../../../extension/entrypoints/popup/day/links.ts';
import { mineOf } from '../../../extension/entrypoints/popup/day/mine.ts';
import {
  chosenTechnician,
  pickable,
  technicianOf,
} from '../../../extension/entrypoints/popup/day/who.ts';
import { webAddress } from '../../../extension/ui/web-address.ts';
import { at, BERLIN, between, booking, teamOf } from './people.ts';

const DAY = '2026-11-24';
const ANA = TechnicianId.parse('ana');

describe('who am I', () => {
  const team = teamOf();
  const base = 'https://psa.example';

  it('is the technician with the login of that PSA, whatever the case', () => {
    expect(technicianOf(team, [{ base, login: ' ANA.K ' }])?.id).toBe('ana');
  });

  it('is nobody for a stranger, for a login of another PSA, or where two sessions disagree', () => {
    expect(technicianOf(team, [{ base, login: 'eve' }])).toBeUndefined();
    expect(technicianOf(team, [{ base: 'https://other.example', login: 'ana.k' }])).toBeUndefined();
    const both = [
      { base, login: 'ana.k' },
      { base, login: 'ben' },
    ];
    expect(technicianOf(team, both)).toBeUndefined();
  });

  it('is nobody for a session without a login, even where a technician has none either', () => {
    const none = teamOf({ technicians: [{ id: 'ana', name: 'Ana' }] });
    expect(technicianOf(none, [{ base, login: '' }])).toBeUndefined();
  });

  it('forgets a choice that left the team', () => {
    expect(chosenTechnician(team, 'ben')?.name).toBe('Ben');
    expect(chosenTechnician(team, 'gone')).toBeUndefined();
  });

  it('offers active technicians by name', () => {
    const names = teamOf({
      technicians: [
        { id: '1', name: 'Zoe' },
        { id: '2', name: 'Émile' },
        { id: '3', name: 'Gone', active: false },
      ],
    });
    expect(pickable(names).map((t) => t.name)).toEqual(['Émile', 'Zoe']);
  });
});

describe('what the day rests on', () => {
  const now = at(DAY, '12:00');
  const ago = (minutes: number) => instant(now - minutes * 60_000);

  it('tells the age in the unit that fits, at each border', () => {
    const ages = [0, 0.99, 1, 59, 60, 23 * 60 + 59, 24 * 60, 48 * 60].map((m) =>
      ageWords(ago(m), now),
    );
    expect(ages).toEqual([
      ...['just now', 'just now', '1 min ago', '59 min ago', '1 h ago', '23 h ago'],
      ...['1 day ago', '2 days ago'],
    ]);
  });

  it('says why it is not newer', () => {
    const words = readWords({ at: ago(25), fault: { kind: 'offline' }, noPsa: false }, now);
    expect(words).toBe('Read 25 min ago; PSA not reachable');
    expect(readWords({ at: undefined, fault: { kind: 'signed-out' }, noPsa: false }, now)).toBe(
      'Not read yet; you are signed out of the PSA',
    );
  });

  it('takes the answer of a gateway for none of the PSA', () => {
    const words = [500, 501, 502, 504, 505].map((status) => faultWords({ kind: 'broken', status }));
    const unexpected = 'the PSA did not answer as expected';
    const unreached = 'PSA not reachable';
    expect(words).toEqual([unexpected, unexpected, unreached, unreached, unexpected]);
  });

  const ticket = (more: object) =>
    Ticket.parse({ id: 't', number: '#1', title: 'T', state: 'open', status: 'new', ...more });
  const snapshot = (minutes: number, more: object) => ({
    base: `https://${minutes}.example`,
    at: ago(minutes),
    complete: true,
    bookings: [],
    tickets: [],
    ...more,
  });

  it('is as old as its oldest read, and only mine', () => {
    const mine = mineOf(ANA, teamOf(), [
      snapshot(5, {
        bookings: [
          booking('a', between(DAY, '09:00', '10:00')),
          booking('b', between(DAY, '09:00', '10:00'), { technician: 'ben' }),
        ],
      }),
      snapshot(40, {
        tickets: [
          ticket({ id: 'no-time', owner: 'ana' }),
          ticket({ id: 'timed', owner: 'ana', start: now }),
          ticket({ id: 'waiting', owner: 'ana', state: 'waiting' }),
          ticket({ id: 'others', owner: 'ben' }),
        ],
      }),
    ]);
    expect(mine.at).toBe(ago(40));
    expect(mine.bookings.map((b) => b.id)).toEqual(['a']);
    expect(mine.unscheduled.map((t) => t.id)).toEqual(['no-time']);
  });

  it('drops a booking noted by hand once the PSA shows it, and keeps all others', () => {
    const window = between(DAY, '09:00', '10:00');
    const noted = [
      booking('same', window, { source: 'local', ticket: 't7' }),
      booking('other', between(DAY, '11:00', '12:00'), { source: 'local', ticket: 't7' }),
      booking('loose', window, { source: 'local' }),
    ];
    const mine = mineOf(ANA, teamOf({ bookings: noted }), [
      snapshot(1, { bookings: [booking('psa', window, { ticket: 't7' })] }),
    ]);
    expect(mine.bookings.map((b) => b.id)).toEqual(['psa', 'other', 'loose']);
  });

  it('has each block of work that is done in blocks, until its ticket is closed', () => {
    const id = 'https://1.example#7';
    const later = booking('local:a:1', between(DAY, '14:00', '16:00'), {
      source: 'local',
      ticket: id,
    });
    const first = booking('psa', between(DAY, '09:00', '10:00'), { ticket: id });
    const owned = ticket({ id, owner: 'ana', start: first.window.start });
    const team = teamOf({ bookings: [later] });
    const open = snapshot(1, { bookings: [first], tickets: [owned] });
    expect(mineOf(ANA, team, [open]).bookings).toEqual([first, later]);
    expect(mineOf(ANA, team, [snapshot(1, {})]).bookings).toEqual([]);
  });
});

describe('links', () => {
  it('come only from web addresses', () => {
    expect(webAddress('https://psa.example/t/7')).toBe('https://psa.example/t/7');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/t/7', '', undefined]) {
      expect(webAddress(bad)).toBeUndefined();
    }
  });

  it('lead to a map by coordinates, else by address', () => {
    expect(mapAddress({ latitude: 1.5, longitude: -2, address: 'x' })).toContain(
      'mlat=1.5&mlon=-2',
    );
    expect(mapAddress({ address: 'High St 1 & 2' })).toBe(
      'https://www.openstreetmap.org/search?query=High%20St%201%20%26%202',
    );
    expect(mapAddress({ latitude: 1 })).toBeUndefined();
    expect(mapAddress({ address: '  ' })).toBeUndefined();
    expect(mapAddress(undefined)).toBeUndefined();
  });
});

describe('out today', () => {
  const time = (text: string) => LocalTime.parse(text);

  it('lasts from now to local midnight, on the day the clocks change too', () => {
    const now = at('2026-10-25', '01:00');
    expect(restOfDay(now, BERLIN)).toEqual({ start: now, end: at('2026-10-26', '00:00') });
    expect(restOfDay(now, BERLIN).end - now).toBe(24 * 3_600_000);
  });

  it('takes two times of today in order', () => {
    const now = at(DAY, '12:00');
    expect(todayFromTo(now, BERLIN, time('15:00'), time('24:00'))).toEqual(
      between(DAY, '15:00', '24:00'),
    );
    expect(todayFromTo(now, BERLIN, time('15:00'), time('15:00'))).toBeUndefined();
  });

  it('is added to the absences of others and taken back alone', () => {
    const others = teamOf({
      absences: [
        { id: 'o', technician: 'ben', window: between(DAY, '09:00', '10:00'), kind: 'sick' },
      ],
    });
    const id = AbsenceId.parse('mine');
    const out = withAbsence(others, ANA, between(DAY, '12:00', '24:00'), id);
    expect(out.absences.map((a) => [a.id, a.kind])).toEqual([
      ['o', 'sick'],
      ['mine', 'out'],
    ]);
    expect(withoutAbsence(withoutAbsence(out, id), id).absences).toEqual(others.absences);
  });
});
