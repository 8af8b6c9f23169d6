import { defaultHours, Team } from '../../core/model/team.ts';
import { instantAt, machineZone, nextWorkday, sampleDay } from './business-time.ts';

interface Person {
  readonly login: string;
  readonly name: string;
  readonly city: string;
  readonly area: string;
  readonly at: readonly [number, number];
  /** Skill, level, last day of the certificate (`expired` = before the sample's day). */
  readonly skills: readonly (readonly [string, 0 | 1 | 2 | 3, 'expired'?])[];
}

/** Who works for the sample's MSP: places around Lisbon, so that travel matters. */
export const PEOPLE: readonly Person[] = [
  {
    login: 'amelia',
    name: 'Amélia Rocha',
    city: 'Lisboa',
    area: 'city',
    at: [38.7169, -9.1399],
    skills: [
      ['firewall', 2],
      ['wi-fi', 3],
      ['microsoft 365', 2],
    ],
  },
  {
    login: 'bruno',
    name: 'Bruno Sá',
    city: 'Mafra',
    area: 'north',
    at: [38.9369, -9.3263],
    skills: [
      ['firewall', 3],
      ['servers', 2],
    ],
  },
  {
    login: 'chloe',
    name: 'Chloé Martins',
    city: 'Almada',
    area: 'south',
    at: [38.6765, -9.1651],
    skills: [
      ['microsoft 365', 3],
      ['printers', 3],
      ['telephony', 2],
    ],
  },
  {
    login: 'david',
    name: 'David Öztürk',
    city: 'Lisboa',
    area: 'city',
    at: [38.7369, -9.1427],
    skills: [
      ['firewall', 2],
      ['telephony', 3],
    ],
  },
  {
    login: 'ewa',
    name: 'Ewa Żak',
    city: 'Lisboa',
    area: 'city',
    at: [38.7139, -9.1334],
    skills: [
      ['firewall', 3],
      ['servers', 3],
    ],
  },
  {
    login: 'filipe',
    name: 'Filipe Gonçalves',
    city: 'Oeiras',
    area: 'west',
    at: [38.6929, -9.3109],
    skills: [
      ['firewall', 2],
      ['printers', 2],
    ],
  },
  {
    login: 'gita',
    name: 'Gita Nair (गीता)',
    city: 'Amadora',
    area: 'north',
    at: [38.7597, -9.2397],
    skills: [
      ['firewall', 2],
      ['wi-fi', 2],
      ['microsoft 365', 2],
    ],
  },
  {
    login: 'hugo',
    name: 'Hugo Lindqvist',
    city: 'Cascais',
    area: 'west',
    at: [38.6979, -9.4215],
    skills: [
      ['firewall', 2, 'expired'],
      ['printers', 2],
      ['wi-fi', 1],
    ],
  },
];

const shop = [{ from: '09:00', to: '18:00' }];
const early = [{ from: '07:00', to: '15:00' }];
const week = (span: readonly { from: string; to: string }[]) => ({
  mon: span,
  tue: span,
  wed: span,
  thu: span,
  fri: span,
});

const site = (
  id: string,
  name: string,
  area: string,
  [latitude, longitude]: readonly [number, number],
  hours?: ReturnType<typeof week>,
) => ({ id, name, place: { latitude, longitude, area }, ...(hours ? { hours } : {}) });

/** The sample's clients, in the shape the team file has. */
export const CLIENTS = [
  {
    id: 'sao-bento',
    name: 'Clínica São Bento',
    aliases: ['Clinica Sao Bento'],
    sites: [
      site('sao-bento-reception', 'Praça das Flores', 'city', [38.7147, -9.1519], week(shop)),
    ],
    ranked: ['amelia'],
    banned: ['filipe'],
  },
  {
    id: 'acores',
    name: 'Padaria Açores',
    sites: [site('acores-oven', 'Amadora', 'north', [38.7538, -9.2308])],
  },
  {
    id: 'muller',
    name: 'Müller & Søn Logistics',
    sites: [
      site('muller-quay', 'Almada quay', 'south', [38.6826, -9.1584], week(early)),
      site('muller-yard', 'Setúbal yard', 'south', [38.5244, -8.8882], week(early)),
    ],
  },
  {
    id: 'parque',
    name: 'Escola do Parque',
    sites: [site('parque-school', 'Oeiras', 'west', [38.6913, -9.3107], week(shop))],
    ranked: ['hugo', 'filipe'],
  },
  {
    id: 'voreia',
    name: 'Βόρεια Shipping',
    sites: [site('voreia-port', 'Santa Apolónia', 'city', [38.7138, -9.1226])],
  },
  {
    id: 'tokyo',
    name: '東京 Trading Lisboa',
    sites: [site('tokyo-expo', 'Parque das Nações', 'city', [38.7681, -9.0942], week(shop))],
    ranked: ['ewa'],
  },
];

const AREAS = [
  ['city', 'north', 30],
  ['city', 'south', 25],
  ['city', 'west', 30],
  ['north', 'west', 35],
  ['north', 'south', 50],
  ['south', 'west', 45],
] as const;

/** Logins are told by base address, so the team must know where its PSA is. */
export const sampleTeam = (
  now: number,
  base = 'http://127.0.0.1:4310',
  zone = machineZone(),
): Team => {
  const day = sampleDay(now, zone);
  const DAY = 86_400_000;
  // Before today, whichever later day the story is told of.
  const midnight = instantAt(
    new Date(Math.min(now, day.opens) - DAY).toISOString().slice(0, 10),
    '00:00',
    zone,
  );
  return Team.parse({
    schema: 1,
    name: 'Tejo IT',
    zone,
    hours: defaultHours(),
    office: { latitude: 38.7223, longitude: -9.1393, area: 'city', address: 'Marquês de Pombal' },
    skills: ['firewall', 'microsoft 365', 'printers', 'servers', 'telephony', 'wi-fi'],
    areas: AREAS.map(([a, b, minutes]) => ({ a, b, minutes })),
    technicians: PEOPLE.map((person) => ({
      id: person.login,
      name: person.name,
      email: `${person.login}@tejo-it.example`,
      logins: { [base]: person.login },
      home: { latitude: person.at[0], longitude: person.at[1], area: person.area },
      skills: person.skills.map(([skill, level, expired]) => ({
        skill,
        level,
        ...(expired ? { expires: new Date(now - 20 * DAY).toISOString().slice(0, 10) } : {}),
      })),
    })),
    clients: CLIENTS,
    absences: [
      {
        id: 'leave-david',
        technician: 'david',
        window: { start: midnight - DAY, end: midnight + 21 * DAY },
        kind: 'leave',
        note: 'Parental leave',
      },
    ],
    onCall: [
      {
        id: 'on-call-ewa',
        technician: 'ewa',
        window: { start: day.end, end: day.end + 15 * 3_600_000 },
        layer: 'primary',
      },
    ],
    words: {
      states: {
        new: 'open',
        'in progress': 'open',
        'waiting for client': 'waiting',
        closed: 'done',
      },
      priorities: { urgent: 'P1', high: 'P2', normal: 'P3', low: 'P4' },
      meanings: {
        'type:site visit': { tier: 'reactive', where: 'site' },
        'type:remote support': { tier: 'reactive', where: 'remote' },
        'type:maintenance': { tier: 'routine', where: 'site' },
        'type:project work': { tier: 'project', where: 'site' },
      },
      clientField: 'client',
      siteField: 'site',
      skillField: 'skill',
    },
  });
};

/** The working day after the sample's day, `2026-11-24`. */
export const dayAfter = (now: number, zone = machineZone()): string =>
  nextWorkday(sampleDay(now, zone).date);
