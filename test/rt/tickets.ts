import { CLIENTS, TECHNICIANS } from './structure.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Midnight UTC of `now`: the tickets hang on the day, so that one seeded database serves the whole day. */
export const dayOf = (now: number): number => Math.floor(now / DAY) * DAY;

/** `YYYY-MM-DD HH:MM:SS`, the only form RT takes on a write; it means UTC. */
export const rtDate = (instant: number): string =>
  new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

/** A ticket to seed. `start` in hours from midnight of the seeding day, in UTC. */
export interface Seed {
  readonly Subject: string;
  readonly Queue: string;
  readonly owner?: string;
  readonly start?: number;
  readonly minutes?: number;
  readonly priority?: number;
  readonly due?: number;
  readonly status?: 'open' | 'resolved' | 'stalled';
  readonly client?: string;
  readonly site?: string;
  readonly onSite?: 'yes' | 'no';
  readonly skills?: readonly string[];
  /** The number of the ticket it is merged into. */
  readonly mergedInto?: number;
}

/** RT keeps the first 200 characters of a title, and all of a field. */
const LONG_TEXT = `Backup report ${'0123456789 '.repeat(910)}`.slice(0, 10_000);

export const HOSTILE_TITLES = [
  `<img src=x onerror="document.title='owned'">Scanner shows <b>nothing</b>`,
  `</script><script>document.title='owned'</script>`,
  'الطابعة في الطابق الثاني لا تعمل (HP M404)',
  'Invoice \u202Egpj.exe\u202C opened by reception',
  '🔥🖨️ Printer on fire 👩‍🚒 — please hurry 🙏🏽',
  LONG_TEXT,
] as const;

const logins = TECHNICIANS.map((person) => person.login);
const [north, acme, mueller, shalom] = CLIENTS;

/** Numbers that tests name; a seed's number is its place in the list plus one. */
export const NUMBER = {
  unassigned: 1,
  another: 2,
  resolved: 3,
  stalled: 4,
  merged: 5,
  survivor: 6,
  booked: 7,
  owned: 15,
} as const;

const named: readonly Seed[] = [
  {
    Subject: 'Till printer offline at the front counter',
    Queue: 'Field Service',
    priority: 80,
    due: 34,
    client: north,
    site: 'Leeds, Kirkgate 12',
    onSite: 'yes',
    skills: ['printers'],
  },
  {
    Subject: 'Firewall blocks the card reader',
    Queue: 'Field Service',
    priority: 60,
    client: acme,
    onSite: 'yes',
    skills: ['firewall', 'network'],
  },
  { Subject: 'Old laptop wiped', Queue: 'Service Desk', owner: 'tom.okafor', status: 'resolved' },
  { Subject: 'Waiting for a spare part', Queue: 'Field Service', status: 'stalled', client: acme },
  { Subject: 'Till printer offline (again)', Queue: 'Field Service', mergedInto: 6 },
  { Subject: 'Till printers: all of them', Queue: 'Field Service', client: north, onSite: 'yes' },
];

/** One booking tomorrow for each technician, at a different hour, the last one late enough to touch the day after. */
const bookings: readonly Seed[] = logins.map((owner, at) => ({
  Subject: `Visit ${at + 1}: check the rack`,
  Queue: 'Field Service',
  owner,
  status: 'open',
  start: 24 + 8 + at,
  minutes: 60 + 15 * at,
  client: [north, acme, mueller, shalom][at % 4] ?? '',
  onSite: 'yes',
}));

const owned: readonly Seed[] = logins.slice(0, 5).map((owner, at) => ({
  Subject: `Follow up ${at + 1}`,
  Queue: 'Service Desk',
  owner,
  status: 'open',
  onSite: 'no',
}));

const later: readonly Seed[] = [2, 3, 4, 7].map((day, at) => ({
  Subject: `Server move, part ${at + 1}`,
  Queue: 'Projects',
  owner: 'lukasz.nowak',
  status: 'open',
  start: day * 24 + 13,
  minutes: 240,
  client: mueller,
}));

const hostile: readonly Seed[] = HOSTILE_TITLES.map((Subject, at) => ({
  Subject,
  Queue: 'Service Desk',
  client: CLIENTS[at % 4] ?? '',
  ...(Subject === LONG_TEXT && { site: LONG_TEXT }),
}));

const plain = (count: number): readonly Seed[] =>
  Array.from({ length: count }, (_, at) => ({
    Subject: `Request ${at + 1}: please call back`,
    Queue: at % 3 === 0 ? 'Field Service' : 'Service Desk',
    priority: (at * 17) % 100,
    due: 24 + at * 6,
    client: CLIENTS[at % 4] ?? '',
    onSite: at % 2 === 0 ? 'yes' : 'no',
    skills: [['network'], ['wifi'], ['voice']][at % 3] ?? [],
  }));

const listed = [...named, ...bookings, ...owned, ...later, ...hostile];

/** Forty tickets: bookings, owned without a time, unassigned, one stalled, one resolved, one merged. */
export const SEEDS: readonly Seed[] = [...listed, ...plain(40 - listed.length)];

const hours = (midnight: number, offset: number | undefined) =>
  offset === undefined ? undefined : rtDate(midnight + offset * HOUR);

/** What `POST /tickets/bulk` takes. Stalled and merged are done afterwards: RT cannot create such. */
export const toRt = (seed: Seed, midnight: number): object => ({
  Subject: seed.Subject,
  Queue: seed.Queue,
  Requestor: 'carol@northwind.example',
  Status: seed.status === undefined || seed.status === 'stalled' ? 'new' : seed.status,
  Priority: seed.priority ?? 20,
  ...(seed.owner && { Owner: seed.owner }),
  ...(seed.start !== undefined && { Starts: hours(midnight, seed.start) }),
  ...(seed.minutes !== undefined && { TimeEstimated: seed.minutes }),
  ...(seed.due !== undefined && { Due: hours(midnight, seed.due) }),
  CustomFields: {
    ...(seed.client && { Customer: seed.client }),
    ...(seed.site && { Site: seed.site }),
    ...(seed.onSite && { 'On-site': seed.onSite }),
    ...(seed.skills && { 'Required skill': seed.skills }),
  },
});
