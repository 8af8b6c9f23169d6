import { expect, test } from 'vitest';
import { boardOf } from '../../../core/dispatch/board.ts';
import { compile } from '../../../core/dispatch/compile.ts';
import { judgeStart } from '../../../core/dispatch/judge.ts';
import { during, FAR, findings, scene, told } from '../scenario.ts';

const day = (window: string, booked: string[], s: { ticket?: object; team?: object } = {}) =>
  told(
    findings(
      scene({ bookings: booked.map((b) => ({ window: during(b) })), ...s }),
      'lunch',
      during(window),
    ),
  );

test('an hour between 11:30 and 14:00 is whole, half an hour is short, less is none', () => {
  expect(day('12:30-15:00', [])).toEqual([]);
  expect(day('12:29-15:00', [])).toEqual([['cost', 10, 'lunch-short']]);
  expect(day('12:00-15:00', [])).toEqual([['cost', 10, 'lunch-short']]);
  expect(day('11:59-15:00', [])).toEqual([['block', 1, 'no-lunch']]);
});

test('what two bookings leave between them counts', () => {
  expect(day('13:00-14:00', ['10:00-12:00'])).toEqual([]);
  expect(day('12:45-14:00', ['10:00-12:00'])).toEqual([['cost', 10, 'lunch-short']]);
  expect(day('12:29-14:00', ['10:00-12:00'])).toEqual([['block', 1, 'no-lunch']]);
});

test('a lunch that was lost before is not this booking’s doing', () => {
  expect(day('15:00-16:00', ['11:00-14:00'])).toEqual([]);
});

test('it slides by an hour for work at a site', () => {
  const ticket = { where: 'site' };
  expect(day('11:30-15:30', [], { ticket })).toEqual([]);
  expect(day('11:00-15:00', [], { ticket })).toEqual([['cost', 10, 'lunch-short']]);
  expect(day('11:30-15:30', [])).toEqual([['block', 30, 'no-lunch']]);
});

test('a known drive is no break, an unknown one is not counted', () => {
  const team = { clients: [{ id: 'c', name: 'C', sites: [{ id: 's', name: 'S', place: FAR }] }] };
  const ticket = { where: 'site', client: 'c', site: 's' };
  // Lunch may begin at 10:30; 25 minutes of the gap before 11:54 are the drive.
  const booked = ['08:30-10:30', '13:00-15:00'];
  expect(day('11:54-12:59', booked, { ticket, team })).toEqual([['cost', 10, 'lunch-short']]);
  expect(day('11:54-12:59', booked, { ticket: { where: 'site' } })).toEqual([]);
});

test('no stretch of more than six hours without a break', () => {
  const team = { hours: { mon: [{ from: '06:00', to: '15:00' }] } };
  const booked = ['06:00-11:00', '11:15-12:00'];
  expect(day('12:00-12:15', booked, { team })).toEqual([['block', 15, 'no-break']]);
  expect(day('12:00-12:15', ['06:30-11:00', '11:15-12:00'], { team })).toEqual([]);
});

test('short days, hours with a gap and work as long as a shift are left alone', () => {
  const hours = (...spans: object[]) => ({ team: { hours: { mon: spans } } });
  expect(day('11:00-14:00', [], hours({ from: '10:00', to: '15:59' }))).toEqual([]);
  expect(day('10:00-14:00', [], hours({ from: '10:00', to: '16:00' }))).toEqual([
    ['block', 30, 'no-lunch'],
  ]);
  const split = hours({ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' });
  expect(day('10:00-12:00', ['13:00-15:00'], split)).toEqual([]);
  expect(day('09:00-15:00', [])).toEqual([]);
});

test('tickets of both kinds may share a day: each slides by its own', () => {
  const { team, ticket, ...rest } = scene();
  const board = boardOf({ team, ...rest }, ticket.id);
  const lost = (where: 'remote' | 'site') => {
    const compiled = compile({ team, ticket: { ...ticket, where, minutes: 150 }, ...rest }, board);
    const [technician] = team.technicians;
    const day = technician && compiled.dayAt(technician, 0);
    if (!technician || !day) throw new Error('the scene has no day');
    return judgeStart(technician, during('11:30-14:00'), day, compiled.facts, compiled)
      .map((f) => f.reason.code)
      .filter((code) => code === 'no-lunch');
  };
  expect([lost('remote'), lost('site'), lost('remote')]).toEqual([['no-lunch'], [], ['no-lunch']]);
});
