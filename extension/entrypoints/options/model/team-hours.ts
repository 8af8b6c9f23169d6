import type { Team } from '../../../../core/model/team.ts';
import type { Zone } from '../../../../core/model/time.ts';
import { hoursText, readHours } from './hours-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { coordinatesText, putAddress, putArea, putCoordinates } from './place-text.ts';

/** The fields that hold for everybody who has none of their own, as typed. */
export interface TeamHoursForm {
  readonly hours: string;
  readonly zone: Zone;
  readonly area: string;
  readonly coordinates: string;
  readonly address: string;
}

export const formOf = (team: Team): TeamHoursForm => ({
  hours: hoursText(team.hours),
  zone: team.zone,
  area: team.office?.area ?? '',
  coordinates: coordinatesText(team.office),
  address: team.office?.address ?? '',
});

/** What the form says, as a change to any team; or the first field that is not understood. */
export const applyForm = (
  form: TeamHoursForm,
): Parsed<(team: Team) => Team> & { readonly field?: keyof TeamHoursForm } => {
  const hours = readHours(form.hours);
  if (!hours.ok) return { ...hours, field: 'hours' };
  if (Object.values(hours.value).every((day) => day.length === 0)) {
    return {
      ...bad(
        'With no hours at all nobody could be suggested. Write for example “Mon–Fri 08:30–17:30”.',
      ),
      field: 'hours',
    };
  }
  const place = putCoordinates(putAddress(putArea({}, form.area), form.address), form.coordinates);
  if (!place.ok) return { ...place, field: 'coordinates' };
  return good((team: Team) => {
    const { office: _office, ...rest } = team;
    const office = Object.keys(place.value).length > 0 ? { office: place.value } : {};
    return { ...rest, ...office, hours: hours.value, zone: form.zone };
  });
};
