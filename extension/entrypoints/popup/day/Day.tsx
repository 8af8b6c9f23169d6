import { addDays, localDate, zoneDay } from '../../../../core/calendar/zone.ts';
import { span, zoneName } from '../../../../core/explain/format.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Settings } from '../../../settings.ts';
import { useNow } from '../use-now.ts';
import { readWords } from './age.ts';
import { DayLine } from './DayLine.tsx';
import { waysOf } from './journey.ts';
import { mineOf } from './mine.ts';
import { NowNext } from './NowNext.tsx';
import { onCallAhead } from './now-next.ts';
import { OutToday } from './OutToday.tsx';
import { timelineOf } from './timeline.ts';
import { Unscheduled } from './Unscheduled.tsx';
import { useBoard } from './use-board.ts';

interface Props {
  readonly team: Team;
  readonly technician: Technician;
  readonly settings: Settings;
  readonly change: () => void;
}

export function Day({ team, technician, settings, change }: Props) {
  const now = useNow();
  const board = useBoard(technician.id);
  const zone = technician.zone ?? team.zone;
  const telling = { zone, now };
  const { bookings, unscheduled, at } = mineOf(technician.id, team, board.snapshots);
  const today = localDate(now, zone);
  const tomorrow = addDays(today, 1);
  const until = zoneDay(zone, tomorrow).window.end;
  const tickets = board.snapshots.flatMap((snapshot) => snapshot.tickets);
  const lines = [today, tomorrow].map((date) =>
    timelineOf({ team, technician, bookings, date, now }),
  );
  const absences = team.absences.filter((absence) => absence.technician === technician.id);
  const onCall = onCallAhead(
    team.onCall.filter((fact) => fact.technician === technician.id),
    now,
    until,
  );
  const noPsa = settings.hosts.length === 0;
  return (
    <>
      <header class="me">
        <h2>{technician.name}</h2>
        <button type="button" class="quiet" onClick={change}>
          Not you?
        </button>
        <p class="muted">
          {readWords({ at, fault: board.fault, noPsa }, now)}
          {board.reading && !noPsa && ' · reading…'} · {zoneName(now, zone)}
        </p>
        {!noPsa && (
          <button type="button" class="quiet" disabled={board.reading} onClick={board.again}>
            Read again
          </button>
        )}
      </header>
      {board.words && (
        <p class="notice bad" role="alert">
          {board.words}
        </p>
      )}
      <NowNext
        team={team}
        bookings={bookings.filter((booking) => booking.window.start < until)}
        ways={waysOf(bookings, technician, team)}
        absences={absences}
        telling={telling}
      />
      {onCall.map((fact) => (
        <p key={fact.id} class="on-call">
          <strong>On call</strong> ({fact.layer}): {span(fact.window, telling)}
        </p>
      ))}
      <OutToday team={team} technician={technician} bookings={bookings} telling={telling} />
      {lines.map((line, index) => (
        <DayLine
          key={line.date}
          title={index === 0 ? 'Today' : 'Tomorrow'}
          line={line}
          team={team}
          telling={telling}
          technician={technician}
          tickets={tickets}
        />
      ))}
      <Unscheduled tickets={unscheduled} />
    </>
  );
}
