import { SkillId } from '../../core/model/ids.ts';
import { Level } from '../../core/model/technician.ts';
import { LocalTime, type Weekday } from '../../core/model/time.ts';
import type { SkillLevel } from './columns/skills.ts';
import { type Filling, filled } from './set-up.ts';
import { DEMAND, SETTINGS, SHIFTS, SLOTS, TECHNICIANS } from './tables/tables.ts';

const skills = (text: string): readonly SkillLevel[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', level = '2'] = part.split(':');
      return { skill: SkillId.parse(name), level: Level.parse(Number(level)) };
    });

/** Name, skills and hours of a week. */
const PEOPLE: readonly (readonly [string, string, number])[] = [
  ['Ana Ribeiro', 'firewall:3 server', 40],
  ['Ben Adler', 'firewall wifi', 40],
  ['Chiara Conti', 'm365:3 wifi', 40],
  ['David Okafor', 'server:3 cabling', 40],
  ['Elif Kaya', 'm365 firewall', 32],
  ['Farid Nasser', 'cabling:3 wifi', 40],
  ['Greta Lind', 'server m365', 40],
  ['Hugo Martin', 'firewall:3', 40],
  ['Ines Duarte', 'm365 wifi:3', 24],
  ['Jonas Weber', 'server firewall', 40],
  ['Kim Tran', 'cabling m365', 40],
  ['Leo Novak', 'wifi server:3', 40],
];
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const time = (text: string) => LocalTime.parse(text);
const HOUR = 60;

const shift = (code: string, label: string, start: string, end: string) => ({
  code,
  label,
  start: time(start),
  end: time(end),
  hours: 8 * HOUR,
  skills: [],
});
const demand = (weekday: Weekday, code: string, least: number, ideal?: number, skill = '') => ({
  weekday,
  code,
  least,
  ideal,
  most: undefined,
  skills: skills(skill),
});

const slot = (
  name: string,
  days: readonly Weekday[],
  from: string,
  to: string,
  kind: 'reactive' | 'routine' | 'project' | 'flex',
) => ({ name, days, from: time(from), to: time(to), kind });

/** A made-up MSP of twelve: a team to try everything on. */
export const sample = (): Filling =>
  new Map([
    filled(
      TECHNICIANS,
      PEOPLE.map(([name, can, hours], i) => ({
        id: `T${String(i + 1).padStart(2, '0')}`,
        name,
        skills: skills(can),
        target: hours * HOUR,
        most: (hours + 8) * HOUR,
        rest: 11 * HOUR,
        days: 6,
        start: undefined,
        end: undefined,
        onCall: undefined,
        active: true,
        phone: `+49 30 5550 ${String(101 + i)}`,
        region: undefined,
      })),
    ),
    filled(SHIFTS, [
      shift('E', 'Early', '07:00', '15:30'),
      shift('D', 'Day', '09:00', '17:30'),
      shift('L', 'Late', '11:30', '20:00'),
    ]),
    filled(DEMAND, [
      ...WEEKDAYS.flatMap((day) => [
        demand(day, 'E', 2, 3),
        demand(day, 'D', 3, 4),
        demand(day, 'L', 2, 3),
        demand(day, 'L', 1, undefined, 'firewall'),
      ]),
      // Without a most, hours that are left over would go there as well as anywhere.
      { ...demand('sat', 'D', 1), most: 1 },
    ]),
    filled(SLOTS, [
      slot('Morning queue', WEEKDAYS, '07:00', '10:00', 'reactive'),
      slot('Maintenance', WEEKDAYS, '10:00', '11:30', 'routine'),
      slot('Midday queue', WEEKDAYS, '13:00', '14:30', 'reactive'),
      slot('Projects', ['tue', 'wed', 'thu'], '14:30', '16:30', 'project'),
      slot('Pre-weekend queue', ['mon', 'fri'], '14:30', '16:30', 'reactive'),
      slot('Kept free', WEEKDAYS, '16:30', '17:30', 'flex'),
      slot('Evening queue', WEEKDAYS, '17:30', '20:00', 'reactive'),
      slot('Weekend queue', ['sat'], '09:00', '17:30', 'reactive'),
    ]),
    filled(SETTINGS, [
      {
        key: 'zone',
        value: 'Europe/Berlin',
        note: 'Whose clock the shifts follow; without one it is UTC.',
      },
    ]),
  ]);
