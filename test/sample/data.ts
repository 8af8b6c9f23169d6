import { sampleAccounts } from './accounts.ts';
import { instantAt, machineZone, sampleDay } from './business-time.ts';
import type { DiaryEntry, SampleData, SampleTicket } from './model.ts';
import { CLIENTS, dayAfter, PEOPLE } from './team.ts';

/** The ticket `npm start` opens: nobody has it, and each technician is a different story. */
export const FEATURED = '1042';
/** A P1 that nobody has. */
export const EMERGENCY = '1047';

const MINUTE = 60_000;
const iso = (instant: number): string => new Date(instant).toISOString();

interface Sketch {
  readonly title: string;
  readonly description: string;
  readonly client: string;
  readonly site: string;
  readonly contact: string;
  readonly priority?: string;
  readonly type?: string;
  readonly status?: string;
  readonly skills?: readonly string[];
  readonly owner?: string;
  readonly start?: number;
  readonly minutes?: number;
  readonly due?: number;
  readonly agedHours?: number;
}

const ticketOf = (id: number, sketch: Sketch, now: number): SampleTicket => {
  const created = iso(now - (sketch.agedHours ?? 20) * 60 * MINUTE);
  return {
    id: String(id),
    number: `T-${id}`,
    title: sketch.title,
    description: sketch.description,
    status: sketch.status ?? (sketch.owner ? 'In progress' : 'New'),
    client: sketch.client,
    site: sketch.site,
    contact: sketch.contact,
    priority: sketch.priority ?? 'Normal',
    type: sketch.type ?? 'Remote support',
    skills: sketch.skills ?? [],
    owner: sketch.owner ?? null,
    start: sketch.start === undefined ? null : iso(sketch.start),
    minutes: sketch.minutes ?? null,
    due: sketch.due === undefined ? null : iso(sketch.due),
    created,
    updated: created,
    version: 1,
    history: [{ at: created, by: 'dana', what: 'opened the ticket' }],
    comments: [],
  };
};

/** All instants lie around the sample's day, so that the story is the same whenever it is told. */
export const sampleTickets = (now: number, zone = machineZone()): SampleTicket[] => {
  const day = sampleDay(now, zone);
  const at = (minutes: number): number => day.start + minutes * MINUTE;
  const later = (time: string): number => instantAt(dayAfter(now, zone), time, zone);
  const sketches: readonly (readonly [number, Sketch])[] = [
    [
      1042,
      {
        title: 'Replace firewall at reception – card payments on backup line',
        description:
          'The firewall at reception restarts every few minutes. Card payments run over the phone line until it is replaced. A new unit is in the van stock. Please come before the afternoon patients.',
        client: 'Clínica São Bento',
        site: 'Praça das Flores',
        contact: 'Inês Araújo',
        type: 'Site visit',
        skills: ['Firewall'],
        minutes: 90,
        due: at(270),
        agedHours: 2,
      },
    ],
    [
      1043,
      {
        title: 'Telefone da sala 3 sem som 📞',
        description: 'Nobody hears us on the phone in room 3.',
        client: 'Padaria Açores',
        site: 'Amadora',
        contact: 'Zoë Lima',
        skills: ['Telephony'],
        priority: 'High',
        minutes: 45,
        due: later('12:00'),
        agedHours: 5,
      },
    ],
    [
      1044,
      {
        title: 'New starters next week: 4 accounts',
        description: 'Four people start next week and need mail and Teams.',
        client: 'Escola do Parque',
        site: 'Oeiras',
        contact: 'Rui Faria',
        skills: ['Microsoft 365'],
        priority: 'Low',
        minutes: 60,
      },
    ],
    [
      1045,
      {
        title: 'Wi-Fi drops in the loading bay',
        description: 'Scanners lose the network between gates 4 and 6.',
        client: 'Müller & Søn Logistics',
        site: 'Almada quay',
        contact: 'Søren Müller',
        type: 'Site visit',
        skills: ['Wi-Fi'],
        due: later('14:00'),
      },
    ],
    [
      1046,
      {
        title: 'Quarterly server check',
        description: 'Updates, restore test, disk space.',
        client: '東京 Trading Lisboa',
        site: 'Parque das Nações',
        contact: '田中 Yuki',
        type: 'Maintenance',
        skills: ['Servers'],
        priority: 'Low',
        minutes: 180,
        due: later('17:00') + 7 * 1440 * MINUTE,
        status: 'Waiting for client',
      },
    ],
    [
      1047,
      {
        title: 'Server room alarm: the whole office is offline',
        description: 'The alarm sounds and nobody can work. The landlord lets you in.',
        client: 'Βόρεια Shipping',
        site: 'Santa Apolónia',
        contact: 'Ελένη Παππά',
        type: 'Site visit',
        skills: ['Servers'],
        priority: 'Urgent',
        minutes: 60,
        agedHours: 0.5,
      },
    ],
    [
      1031,
      {
        title: 'Shared mailbox for the front desk',
        description: 'Three people answer one address.',
        client: 'Clínica São Bento',
        site: 'Praça das Flores',
        contact: 'Inês Araújo',
        owner: 'amelia',
        start: at(300),
        minutes: 45,
      },
    ],
    [
      1032,
      {
        title: 'Rack move, part 1',
        description: 'Bring up the new rack beside the old one.',
        client: 'Padaria Açores',
        site: 'Amadora',
        contact: 'Zoë Lima',
        type: 'Project work',
        owner: 'bruno',
        start: later('09:00'),
        minutes: 240,
      },
    ],
    [
      1033,
      {
        title: 'Label printer prints blank labels',
        description: 'Since the update this morning.',
        client: 'Müller & Søn Logistics',
        site: 'Almada quay',
        contact: 'Søren Müller',
        type: 'Site visit',
        priority: 'High',
        owner: 'chloe',
        start: at(45),
        minutes: 60,
      },
    ],
    [
      1034,
      {
        title: 'Storage controller reports a failed disk',
        description: 'Spare disk is on the shelf.',
        client: 'Βόρεια Shipping',
        site: 'Santa Apolónia',
        contact: 'Ελένη Παππά',
        type: 'Site visit',
        priority: 'High',
        owner: 'ewa',
        start: at(205),
        minutes: (day.end - at(205)) / MINUTE,
      },
    ],
    [
      1035,
      {
        title: 'Backup report shows two failed runs',
        description: 'Both on the file server.',
        client: '東京 Trading Lisboa',
        site: 'Parque das Nações',
        contact: '田中 Yuki',
        owner: 'gita',
        start: at(0),
        minutes: 60,
      },
    ],
    [
      1036,
      {
        title: 'Phishing mail: who clicked?',
        description: 'List who opened it and reset their passwords.',
        client: 'Escola do Parque',
        site: 'Oeiras',
        contact: 'Rui Faria',
        owner: 'gita',
      },
    ],
    [
      1037,
      {
        title: 'Old tablets back from repair',
        description: 'Six tablets to be set up again.',
        client: 'Escola do Parque',
        site: 'Oeiras',
        contact: 'Rui Faria',
        owner: 'gita',
        minutes: 120,
      },
    ],
    [
      1038,
      {
        title: 'Classroom projectors: yearly round',
        description: 'Filters and firmware.',
        client: 'Escola do Parque',
        site: 'Oeiras',
        contact: 'Rui Faria',
        type: 'Maintenance',
        owner: 'hugo',
        start: at(30),
        minutes: 90,
      },
    ],
    [
      1029,
      {
        title: 'Door camera shows a wrong time',
        description: 'One hour off since the clock change.',
        client: 'Βόρεια Shipping',
        site: 'Santa Apolónia',
        contact: 'Ελένη Παππά',
        status: 'Closed',
        owner: 'amelia',
        start: now - 26 * 60 * MINUTE,
        minutes: 30,
        agedHours: 50,
      },
    ],
  ];
  return sketches.map(([id, sketch]) => ticketOf(id, sketch, now));
};

/** Time that is taken and is no ticket: Ewa's training, and for all the rest of a day that is nearly over. */
export const sampleDiary = (now: number, zone = machineZone()): DiaryEntry[] => {
  const day = sampleDay(now, zone);
  const entry = (login: string, start: number, end: number, title: string): DiaryEntry => ({
    id: `${login}-${start}`,
    login,
    start: iso(start),
    end: iso(end),
    title,
  });
  const left = day.leftToday;
  return [
    entry('ewa', day.opens, day.start + 45 * MINUTE, 'Storage training'),
    ...(left ? PEOPLE.map(({ login }) => entry(login, left.start, left.end, 'Today is full')) : []),
  ];
};

/** Everything the Sample PSA starts with. */
export const sampleData = (now: number, zone = machineZone()): SampleData => ({
  zone,
  accounts: sampleAccounts(),
  tickets: sampleTickets(now, zone),
  diary: sampleDiary(now, zone),
  sites: Object.fromEntries(
    CLIENTS.map((client) => [client.name, client.sites.map((site) => site.name)]),
  ),
  visitor: 'dana',
});
