import type { Team } from '../model/team.ts';

export type TeamArea =
  | 'team'
  | 'policy'
  | 'words'
  | 'areas'
  | 'technicians'
  | 'clients'
  | 'sites'
  | 'absences'
  | 'shifts'
  | 'on-call'
  | 'call-outs'
  | 'bookings'
  | 'fixes'
  | 'slots'
  | 'slas'
  | 'boards'
  | 'durations';

/** One thing of a team: what it is called, and its fields as plain values. */
export interface Fact {
  readonly area: TeamArea;
  readonly id: string;
  readonly name: string;
  readonly fields: ReadonlyMap<string, unknown>;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: object, without: readonly string[] = []): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([key]) => !without.includes(key)));

/** `{ rules: { travel: … } }` as `rules.travel`: a table of fifty words is no single change. */
const flatFields = (value: object): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(value).flatMap(([key, member]): [string, unknown][] =>
      isRecord(member)
        ? Object.entries(member).map(([inner, one]) => [`${key}.${inner}`, one])
        : [[key, member]],
    ),
  );

/** Everything a team says, thing by thing, in a fixed order of areas. */
export const factsOf = (team: Team): readonly Fact[] => {
  const nameOf = (id: string): string => team.technicians.find((one) => one.id === id)?.name ?? id;
  const whole = [
    ...['schema', 'areas', 'technicians', 'clients', 'absences', 'shifts', 'onCall', 'callOuts'],
    ...[
      'bookings',
      'fixes',
      'words',
      'hostWords',
      'policy',
      'slots',
      'slas',
      'boards',
      'durations',
    ],
  ];
  const timed = (area: TeamArea, list: Team['onCall' | 'callOuts' | 'shifts' | 'absences']) =>
    list.map((one) => ({
      area,
      id: one.id,
      name: nameOf(one.technician),
      fields: fieldsOf(one, ['id']),
    }));
  return [
    { area: 'team', id: 'team', name: team.name, fields: fieldsOf(team, whole) },
    { area: 'policy', id: 'policy', name: 'policy', fields: flatFields(team.policy) },
    { area: 'words', id: 'words', name: 'words', fields: flatFields(team.words) },
    ...Object.entries(team.hostWords).map(([base, own]) => ({
      area: 'words' as const,
      id: base,
      name: base.replace(/^https?:\/\//, ''),
      fields: flatFields(own),
    })),
    ...team.areas.map(({ a, b, minutes }) => ({
      area: 'areas' as const,
      id: JSON.stringify([a, b]),
      name: `${a} – ${b}`,
      fields: new Map([['minutes', minutes]]),
    })),
    ...team.technicians.map((one) => ({
      area: 'technicians' as const,
      id: one.id,
      name: one.name,
      fields: fieldsOf(one, ['id']),
    })),
    ...team.clients.map((one) => ({
      area: 'clients' as const,
      id: one.id,
      name: one.name,
      fields: fieldsOf(one, ['id', 'sites']),
    })),
    ...team.clients.flatMap((client) =>
      client.sites.map((site) => ({
        area: 'sites' as const,
        id: site.id,
        name: `${client.name} › ${site.name}`,
        fields: fieldsOf({ ...site, client: client.id }, ['id']),
      })),
    ),
    ...timed('absences', team.absences),
    ...timed('shifts', team.shifts),
    ...timed('on-call', team.onCall),
    ...timed('call-outs', team.callOuts),
    ...team.bookings.map((one) => ({
      area: 'bookings' as const,
      id: one.id,
      name: one.title || one.id,
      fields: fieldsOf(one, ['id']),
    })),
    ...team.slots.map((one) => ({
      area: 'slots' as const,
      id: one.id,
      name: one.name || one.id,
      fields: fieldsOf(one, ['id']),
    })),
    ...team.slas.map((one) => ({
      area: 'slas' as const,
      id: one.id,
      name: one.name,
      fields: fieldsOf(one, ['id']),
    })),
    ...team.boards.map((one) => ({
      area: 'boards' as const,
      id: one.board,
      name: one.board,
      fields: fieldsOf(one, ['board']),
    })),
    ...(team.durations.length > 0
      ? [
          {
            area: 'durations' as const,
            id: 'durations',
            name: 'durations',
            fields: new Map<string, unknown>([['samples', team.durations]]),
          },
        ]
      : []),
    ...team.fixes.map((one) => ({
      area: 'fixes' as const,
      id: one.ticket,
      name: one.ticket,
      fields: fieldsOf(one, ['ticket']),
    })),
  ];
};
