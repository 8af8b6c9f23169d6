import { useState } from 'preact/hooks';
import { overlaps } from '../../../../core/calendar/window.ts';
import { localDate, localTime, readTime, zoneDay } from '../../../../core/calendar/zone.ts';
import { span } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import { AbsenceId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Window } from '../../../../core/model/time.ts';
import { changeTeam } from '../../../save-team.ts';
import { useReach } from '../reach.ts';
import { restOfDay, todayFromTo, withAbsence, withoutAbsence } from './absence.ts';

interface Props {
  readonly team: Team;
  readonly technician: Technician;
  readonly bookings: readonly Booking[];
  readonly telling: Telling;
}

export function OutToday({ team, technician, bookings, telling }: Props) {
  const { store, newId } = useReach();
  const [asking, setAsking] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const { zone, now } = telling;
  const day = zoneDay(zone, localDate(now, zone)).window;
  const out = team.absences.filter(
    (absence) =>
      absence.technician === technician.id &&
      absence.kind === 'out' &&
      absence.window.end > now &&
      overlaps(absence.window, day),
  );

  const save = async (change: (team: Team) => Team) => {
    const saved = await changeTeam(store.team, change);
    setWords(saved === 'saved' ? '' : 'Not saved: somebody else is saving. Try again.');
    return saved === 'saved';
  };
  const leave = async (window: Window) => {
    const id = AbsenceId.parse(newId());
    if (await save((current) => withAbsence(current, technician.id, window, id))) setAsking(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const start = readTime(from);
    const end = readTime(to);
    const window = start && end && todayFromTo(now, zone, start, end);
    if (window) void leave(window);
    else setWords('Give two times of today, the later one second, for example 15:00 and 17:30.');
  };

  return (
    <section class="out" aria-label="Not available">
      {out.map((absence) => {
        const inside = bookings.filter((booking) => overlaps(booking.window, absence.window));
        return (
          <div key={absence.id} class="notice warn row">
            <span>
              Out {span(absence.window, telling)}.
              {inside.length > 0 &&
                ` ${counted(inside.length)} in that time: tell your dispatcher.`}
            </span>
            <button type="button" onClick={() => void save((t) => withoutAbsence(t, absence.id))}>
              I am back
            </button>
          </div>
        );
      })}
      {asking ? (
        <form class="row" onSubmit={submit} noValidate>
          <label>
            From <input type="time" value={from} onInput={(e) => setFrom(e.currentTarget.value)} />
          </label>
          <label>
            to <input type="time" value={to} onInput={(e) => setTo(e.currentTarget.value)} />
          </label>
          <button type="submit" class="primary">
            Save
          </button>
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            Cancel
          </button>
        </form>
      ) : (
        <div class="row">
          {out.length === 0 && (
            <button type="button" onClick={() => void leave(restOfDay(now, zone))}>
              Out today
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setFrom(localTime(now, zone));
              setWords('');
              setAsking(true);
            }}
          >
            Out from–to
          </button>
        </div>
      )}
      {words && (
        <p class="wrong" role="alert">
          {words}
        </p>
      )}
    </section>
  );
}

const counted = (bookings: number): string =>
  bookings === 1 ? '1 booking lies' : `${bookings} bookings lie`;
