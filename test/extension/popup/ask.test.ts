import { describe, expect, it } from 'vitest';
import { localTime } from '../../../core/calendar/zone.ts';
import { BookingId } from '../../../core/model/ids.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import {
  bookedOf,
  withBookings,
  withoutBookings,
} from '../../../extension/entrypoints/popup/ask/booked.ts';
import {
  calendarFile,
  fileNameOf,
} from '../../../extension/entrypoints/popup/ask/calendar-file.ts';
import { forget, keep, loadKept } from '../../../extension/entrypoints/popup/ask/draft.ts';
import {
  emptyForm,
  type Form,
  questionOf,
  readMinutes,
} from '../../../extension/entrypoints/popup/ask/form.ts';
import { namesIn, teamOfNames } from '../../../extension/entrypoints/popup/ask/names.ts';
import { toldText } from '../../../extension/entrypoints/popup/ask/told.ts';
import { Question } from '../../../extension/protocol.ts';
import { CARD } from '../ui/stories/cards.ts';
import { at, BERLIN, between, booking, teamOf } from './people.ts';

const asked = (typed: Partial<Form>, team = teamOf()) =>
  questionOf({ ...emptyForm(), ...typed }, team);
const question = (typed: Partial<Form>, team = teamOf()) => {
  const answer = asked(typed, team);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return Question.parse(answer.question);
};

describe('the form', () => {
  it('leaves out everything that was not said', () => {
    expect(question({})).toEqual({ title: '' });
  });

  it('asks all that was said, in the words of the protocol', () => {
    const full = question({
      title: ' Printer ',
      client: 'kestrel dental',
      where: 'site',
      site: 'high-street',
      tier: 'routine',
      priority: 'P2',
      minutes: '1 h 30',
      skill: 'printers',
      level: '3',
      dueDate: '2026-11-30',
      dueTime: '14:30',
    });
    expect(full).toEqual({
      title: 'Printer',
      client: 'kestrel dental',
      where: 'site',
      site: 'high-street',
      tier: 'routine',
      priority: 'P2',
      minutes: 90,
      needs: [{ skill: 'printers', level: 3, force: 'must' }],
      due: at('2026-11-30', '14:30'),
    });
  });

  it('forgets a site of another client, and any site of remote work', () => {
    expect(question({ client: 'Other', where: 'site', site: 'high-street' }).site).toBeUndefined();
    expect(question({ client: 'KDL', where: 'remote', site: 'high-street' }).site).toBeUndefined();
    expect(question({ client: 'KDL', where: 'site', site: 'high-street' }).site).toBe(
      'high-street',
    );
  });

  it("takes the team's spelling of a skill, and a new one as typed", () => {
    const team = teamOf({ skills: ['Microsoft 365'] });
    expect(question({ skill: 'microsoft 365' }, team).needs?.[0]?.skill).toBe('Microsoft 365');
    expect(question({ skill: 'Wi-Fi' }, team).needs?.[0]?.skill).toBe('Wi-Fi');
  });

  it('reads lengths as people write them, from one minute to 14 days', () => {
    const all = ['90', '90 min', '1h', '1 h 30', '1:30', '1.5 h', '1,5 h', '1', '20160'];
    expect(all.map(readMinutes)).toEqual([90, 90, 60, 90, 90, 90, 90, 1, 20160]);
    for (const bad of ['0', '-5', '20161', 'soon', '1:75', '']) {
      expect(readMinutes(bad)).toBeUndefined();
    }
  });

  it('names each field it cannot read', () => {
    const answer = asked({ minutes: 'soon', dueDate: '30.11.', dueTime: '25:00' });
    expect(!answer.ok && answer.problems.map((p) => p.field)).toEqual(['minutes', 'dueDate']);
    const timeOnly = asked({ dueTime: '10:00' });
    expect(!timeOnly.ok && timeOnly.problems.map((p) => p.field)).toEqual(['dueDate']);
  });

  it("means the end of the team's hours by a day without a time, midnight on a closed day", () => {
    expect(question({ dueDate: '2026-11-30' }).due).toBe(at('2026-11-30', '17:00'));
    const closed = teamOf({ hours: {} });
    expect(question({ dueDate: '2026-11-30' }, closed).due).toBe(at('2026-11-30', '24:00'));
  });

  it('says so when the clock skips the deadline', () => {
    const answer = asked({ dueDate: '2026-03-29', dueTime: '02:30' });
    if (!answer.ok || !answer.question.due) throw new Error('no question');
    expect(answer.note).toContain('03:30');
    expect(
      localTime(Question.parse(answer.question).due ?? at('2026-01-01', '00:00'), BERLIN),
    ).toBe('03:30');
    const ordinary = asked({ dueDate: '2026-03-30', dueTime: '02:30' });
    expect(ordinary.ok && ordinary.note).toBeFalsy();
  });
});

describe('the kept form', () => {
  it('comes back as it was, and is gone when cleared', async () => {
    const { drafts } = memoryStore();
    const form = { ...emptyForm(), title: 'Half a sent' };
    await keep(drafts, { form, asked: true }, at('2026-11-24', '09:00'));
    expect(await loadKept(drafts)).toEqual({ form, asked: true });
    await forget(drafts);
    expect(await loadKept(drafts)).toEqual({ form: emptyForm(), asked: false });
  });

  it('is empty where what was kept cannot be read', async () => {
    const { drafts } = memoryStore();
    for (const body of ['{', '[]', '{"form":{"title":7}}']) {
      await drafts.put({ key: 'popup:ask', at: at('2026-11-24', '09:00'), body });
      expect(await loadKept(drafts)).toEqual({ form: emptyForm(), asked: false });
    }
  });
});

describe('pasted names', () => {
  it('are read one a line, by semicolons, from the first cell of a row, or a single line by commas', () => {
    expect(namesIn('Ana Kern\r\nBen  Ito\n\n')).toEqual(['Ana Kern', 'Ben Ito']);
    expect(namesIn('Ana; Ben;')).toEqual(['Ana', 'Ben']);
    expect(namesIn('Kern, Ana\nIto, Ben')).toEqual(['Kern, Ana', 'Ito, Ben']);
    expect(namesIn('Ana\tBerlin\nBen\tKiel')).toEqual(['Ana', 'Ben']);
    expect(namesIn('Ana, Ben')).toEqual(['Ana', 'Ben']);
  });

  it('drop doubles and blanks, and cut what is no name', () => {
    expect(namesIn('Ana\n ana \n\t\n')).toEqual(['Ana']);
    expect(namesIn('x'.repeat(10_000))[0]).toHaveLength(120);
    expect(namesIn(' \n ; ')).toEqual([]);
  });

  it('make a team with default hours and an id for each', () => {
    let next = 0;
    const team = teamOfNames(['Ana', 'Ben'], BERLIN, () => `id-${++next}`);
    expect(team.technicians.map((t) => [t.id, t.name, t.skills])).toEqual([
      ['id-1', 'Ana', undefined],
      ['id-2', 'Ben', undefined],
    ]);
    expect(team.hours.mon).toEqual([{ from: '08:30', to: '17:30' }]);
    expect(team.zone).toBe('Europe/Berlin');
  });
});

describe('the calendar file', () => {
  it('has a name every system takes', () => {
    expect(fileNameOf('Wi-Fi: down / "again"?')).toBe('Wi-Fi-down-again.ics');
    expect(fileNameOf('مرحبا 🎉')).toBe('مرحبا.ics');
    expect(fileNameOf('../..')).toBe('booking.ics');
    expect(fileNameOf('x'.repeat(10_000))).toHaveLength(64);
  });

  it('holds the booking with its technician', async () => {
    const window = between('2026-11-24', '09:00', '10:00');
    const written = at('2026-11-23', '12:00');
    const file = await calendarFile(
      [booking('b', window, { clientName: 'Kestrel' })],
      'Ana',
      written,
    );
    expect(file).toContain('DTSTART:20261124T080000Z');
    expect(file).toContain('SUMMARY:Booking b – Kestrel');
    expect(file).toContain('DESCRIPTION:Ana');
  });
});

describe('work in blocks', () => {
  const { technician } = booking('b', between('2026-11-24', '09:00', '10:00'));
  const blocks = [between('2026-11-24', '14:00', '16:40'), between('2026-11-25', '09:15', '11:55')];
  const [first] = blocks;
  const choice = { technician, start: at('2026-11-24', '14:00'), minutes: 320, blocks };

  it('is told with every block, and how long it takes in all', () => {
    expect(toldText(CARD, choice).split('\n')[1]).toBe(
      'Ana Ruiz, Tue 24 Nov 14:00–16:40; Wed 25 Nov 09:15–11:55 CET (5 h 20 min)',
    );
    expect(toldText(CARD, { technician, start: choice.start, minutes: 90 })).toContain(
      'Ana Ruiz, Tue 24 Nov 14:00–15:30 CET (1 h 30 min)',
    );
  });

  it('is a booking for each block, in the calendar file and as noted', async () => {
    const bookings = bookedOf(CARD, technician, blocks, BookingId.parse('local:1'));
    expect(bookings.map(({ id, window }) => [id, window])).toEqual([
      ['local:1', first],
      ['local:1:1', blocks[1]],
    ]);
    const file = await calendarFile(bookings, 'Ana', at('2026-11-23', '12:00'));
    expect(file.match(/DTSTART:\S+/g)).toEqual([
      'DTSTART:20261124T130000Z',
      'DTSTART:20261125T081500Z',
    ]);
    expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(2);
    const team = teamOf();
    expect(withoutBookings(withBookings(team, bookings), bookings)).toEqual(team);
  });
});

describe('I booked it', () => {
  it('is noted once, and taken back alone', () => {
    const mine = booking('local:1', between('2026-11-24', '09:00', '10:00'), { source: 'local' });
    const before = teamOf({ bookings: [booking('o', between('2026-11-24', '11:00', '12:00'))] });
    const noted = withBookings(withBookings(before, [mine]), [mine]);
    expect(noted.bookings.map((b) => b.id)).toEqual(['o', 'local:1']);
    expect(withoutBookings(noted, [mine])).toEqual(before);
  });
});
