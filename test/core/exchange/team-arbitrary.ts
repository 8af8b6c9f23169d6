import fc from 'fast-check';
import { Team } from '../../../core/model/team.ts';

/** Texts as people, spreadsheets and attackers write them; trimmed, as a table trims its cells. */
export const hostile: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'" ;,|\\:\t\n\r<a1é😀‮'), maxLength: 12 }),
    fc.constantFrom('=1+1', "'=1+1", '+49 30', '-5', '@SUM(A1)', 'sep=;', 'none', '😀,"x"\r\n;y'),
  )
  // A lone surrogate is no text, and a byte order mark is trimmed with the blanks.
  .map((text) => text.trim());

export const named: fc.Arbitrary<string> = hostile.filter((text) => text !== '');

const MINUTE = 60_000;
export const minute: fc.Arbitrary<number> = fc
  .integer({ min: Date.UTC(2020, 0, 1) / MINUTE, max: Date.UTC(2035, 0, 1) / MINUTE })
  .map((minutes) => minutes * MINUTE);
export const window = fc
  .tuple(minute, fc.integer({ min: 1, max: 60 * 24 * 20 }))
  .map(([start, minutes]) => ({ start, end: start + minutes * MINUTE }));

const ids = ['a', 'b', 'c'] as const;
const id = fc.constantFrom(...ids);
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC');
const level = fc.constantFrom(0, 1, 2, 3);
export const weekHours = fc.record(
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [
      day,
      fc.subarray([
        { from: '08:30', to: '12:00' },
        { from: '13:00', to: '17:30' },
        { from: '18:00', to: '24:00' },
      ]),
    ]),
  ),
);
// JSON knows no minus zero, and the earth has none.
const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
export const place = fc.record(
  {
    latitude: degrees(90),
    longitude: degrees(180),
    area: named,
    address: named,
  },
  { requiredKeys: [] },
);
const skills = fc.uniqueArray(
  fc.record(
    { skill: named, level, expires: fc.constant('2027-01-31') },
    { requiredKeys: ['skill', 'level'] },
  ),
  { maxLength: 3, selector: ({ skill }) => skill.toLowerCase() },
);
const distinct = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 3, selector: (value) => value.id });
const dict = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(
    hostile.filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 3 },
  );

const clearance = fc.record(
  { name: named, expires: fc.constant('2027-01-31') },
  { requiredKeys: ['name'] },
);
const technician = fc.record(
  {
    id,
    name: named,
    email: named,
    logins: dict(named),
    zone,
    hours: weekHours,
    home: place,
    skills,
    clearances: fc.array(clearance, { maxLength: 2 }),
    contractMinutes: fc.integer({ min: 1, max: 3000 }),
    capacityPercent: fc.integer({ min: 1, max: 100 }),
    active: fc.boolean(),
  },
  { requiredKeys: ['id', 'name'] },
);
const site = fc.record(
  {
    id: fc.uuid(),
    name: named,
    place,
    zone,
    hours: weekHours,
    clearances: fc.array(named, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'name'] },
);
const client = fc.record(
  {
    id,
    name: named,
    aliases: fc.array(named, { maxLength: 2 }),
    sites: fc.array(site, { maxLength: 2 }),
    ranked: fc.subarray([...ids]),
    banned: fc.subarray([...ids]),
    clearances: fc.array(named, { maxLength: 2 }),
    sla: id,
    contract: hostile,
    allHours: fc.boolean(),
    vip: fc.boolean(),
  },
  { requiredKeys: ['id', 'name'] },
);
const kind = fc.constantFrom('leave', 'sick', 'training', 'holiday', 'busy', 'out');
const absence = fc.record(
  { id, technician: id, window, kind, note: hostile },
  { requiredKeys: ['id', 'technician', 'window', 'kind'] },
);
const onCall = fc.record({
  id,
  technician: id,
  window,
  layer: fc.constantFrom('primary', 'secondary'),
});
const booking = fc.record(
  { id, technician: id, window, hold: fc.constantFrom('firm', 'tentative'), title: hostile, place },
  { requiredKeys: ['id', 'technician', 'window'] },
);

const target = fc.record(
  {
    responseMinutes: fc.integer({ min: 1, max: 5000 }),
    resolutionMinutes: fc.integer({ min: 1, max: 5000 }),
    clock: fc.constantFrom('business', 'always'),
  },
  { requiredKeys: [] },
);
const sla = fc.record(
  {
    id,
    name: named,
    targets: fc.record({ P1: target, P2: target, P3: target, P4: target }, { requiredKeys: [] }),
    hours: weekHours,
    zone,
  },
  { requiredKeys: ['id', 'name'] },
);
const slot = fc.record(
  {
    id,
    name: hostile,
    days: fc.subarray(['mon', 'tue', 'sun'], { minLength: 1 }),
    from: fc.constantFrom('08:30', '13:00'),
    to: fc.constantFrom('15:00', '24:00'),
    kind: fc.constantFrom('work', 'flex'),
    tiers: fc.subarray(['reactive', 'routine', 'project']),
    technicians: fc.subarray([...ids]),
    force: fc.constantFrom('strict', 'prefer'),
    releaseMinutes: fc.nat(),
  },
  { requiredKeys: ['id', 'days', 'from', 'to'] },
);
const duration = fc.record(
  { type: named, client: id, minutes: fc.integer({ min: 1, max: 900 }), at: minute },
  { requiredKeys: ['type', 'minutes', 'at'] },
);

/** Any team that its schema takes, ids unique, names as hostile as they come. */
export const team: fc.Arbitrary<Team> = fc
  .record(
    {
      schema: fc.constant(1),
      name: hostile,
      zone,
      hours: weekHours,
      office: place,
      skills: fc.array(named, { maxLength: 3 }),
      areas: fc.array(fc.record({ a: named, b: named, minutes: fc.nat() }), { maxLength: 1 }),
      technicians: distinct(technician),
      clients: distinct(client),
      absences: distinct(absence),
      shifts: distinct(
        fc.record(
          { id, technician: id, window, code: hostile, free: fc.constant(true) },
          { requiredKeys: ['id', 'technician', 'window', 'code'] },
        ),
      ),
      onCall: distinct(onCall),
      callOuts: distinct(fc.record({ id, technician: id, window })),
      bookings: distinct(booking),
      slots: distinct(slot),
      slas: distinct(sla),
      boards: fc.array(fc.record({ board: named, sla: id }), { maxLength: 1 }),
      durations: fc.array(duration, { maxLength: 2 }),
      policyChange: fc.record({ at: minute, by: hostile, what: hostile }),
      fixes: fc.array(fc.record({ ticket: id, until: minute }), { maxLength: 1 }),
      words: fc.record({
        states: dict(fc.constantFrom('open', 'waiting', 'done')),
        priorities: dict(fc.constantFrom('P1', 'P2')),
        meanings: dict(fc.record({ skill: named, level }, { requiredKeys: [] })),
      }),
      hostWords: dict(
        fc.record({ states: dict(fc.constantFrom('open', 'done')), boardField: hostile }),
      ),
      policy: fc.record({ restMinutes: fc.nat(), rules: dict(fc.record({ on: fc.boolean() })) }),
    },
    { requiredKeys: ['schema', 'zone', 'hours'] },
  )
  .map((raw) => Team.parse(raw));
