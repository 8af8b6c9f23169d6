import { AreaId } from '../../../../core/model/ids.ts';
import type { Place } from '../../../../core/model/place.ts';
import type { Team } from '../../../../core/model/team.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** Every travel area somebody named, in the travel table or in a place, by name. */
export const areasOf = (team: Team): readonly AreaId[] => {
  const named = new Set<AreaId>(team.areas.flatMap((pair) => [pair.a, pair.b]));
  const places = [
    team.office,
    ...team.technicians.map((t) => t.home),
    ...team.clients.flatMap((c) => c.sites.map((s) => s.place)),
  ];
  for (const place of places) if (place?.area) named.add(place.area);
  return [...named].sort((a, b) => a.localeCompare(b));
};

const isPair = (pair: Team['areas'][number], a: AreaId, b: AreaId): boolean =>
  (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);

export const minutesBetween = (team: Team, a: AreaId, b: AreaId): number | undefined =>
  team.areas.find((pair) => isPair(pair, a, b))?.minutes;

/** Sets the minutes between two areas, either way; an empty text takes the pair out. */
export const putMinutes = (team: Team, a: AreaId, b: AreaId, text: string): Parsed<Team> => {
  const others = team.areas.filter((pair) => !isPair(pair, a, b));
  if (!text.trim()) return good({ ...team, areas: others });
  const minutes = Number(text.trim().replace(/\s*min(utes)?$/i, ''));
  return Number.isFinite(minutes) && minutes >= 0
    ? good({ ...team, areas: [...others, { a, b, minutes }] })
    : bad(`${a} to ${b}: “${text.trim()}” is not a number of minutes. Write one like 25.`);
};

/** A new area starts with 15 minutes within itself, so that it has a line in the table. */
export const addArea = (team: Team, name: string): Parsed<Team> => {
  const area = AreaId.safeParse(name.trim());
  if (!area.success) return bad('Give the area a name, for example “north”.');
  if (areasOf(team).includes(area.data)) return bad(`“${area.data}” is there already.`);
  return good({ ...team, areas: [...team.areas, { a: area.data, b: area.data, minutes: 15 }] });
};

/** Takes an area out of the table and out of every place that names it. */
export const removeArea = (team: Team, area: AreaId): Team => {
  const cleared = (place: Place): Place => {
    if (place.area !== area) return place;
    const { area: _area, ...rest } = place;
    return rest;
  };
  return {
    ...team,
    areas: team.areas.filter((pair) => pair.a !== area && pair.b !== area),
    ...(team.office ? { office: cleared(team.office) } : {}),
    technicians: team.technicians.map((t) => (t.home ? { ...t, home: cleared(t.home) } : t)),
    clients: team.clients.map((c) => ({
      ...c,
      sites: c.sites.map((s) => ({ ...s, place: cleared(s.place) })),
    })),
  };
};
