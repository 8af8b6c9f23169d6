import { useEffect, useState } from 'preact/hooks';
import type { BusyRead } from '../../../../core/exchange/busy.ts';
import { takeBusy } from '../../../../core/exchange/busy-absences.ts';
import { calendarProblemWords } from '../../../../core/explain/calendar-problem-words.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { BoardSnapshot } from '../../../../core/store/ports.ts';
import { knownBookings } from '../../../noted-bookings.ts';
import { type BusyChange, type BusyPreview, previewBusy } from '../model/busy-import.ts';
import { spanText } from '../model/moment-text.ts';
import { useTools } from './tools.ts';

const SHOWN = 100;
const SHOWN_PROBLEMS = 20;

const MARK: Readonly<Record<BusyChange['kind'], string>> = {
  added: 'new',
  changed: 'changes',
  removed: 'goes',
  same: 'stays',
};

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Every booking of the team that is known here: read from ticket systems, and typed. */
const useBookings = (team: Team): readonly Booking[] => {
  const { store } = useTools();
  const [boards, setBoards] = useState<readonly BoardSnapshot[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const bases = await store.cache.bases();
      const read = await Promise.all(bases.map((base) => store.cache.get(base)));
      if (current) setBoards(read.flatMap((board) => board ?? []));
    };
    // Without what was read last there are fewer conflicts to show, and nothing else.
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [store]);
  return knownBookings(team, boards);
};

const summaryOf = (preview: BusyPreview): string => {
  const count = (kind: BusyChange['kind']) =>
    preview.changes.filter((change) => change.kind === kind).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('added'), 'new'],
    [count('changed'), 'changed'],
    [count('removed'), 'no longer there'],
    [count('same'), 'as before'],
    [preview.privateCount, 'private'],
  ];
  return (
    parts
      .filter(([number]) => number > 0)
      .map(([number, words]) => `${number} ${words}`)
      .join(', ') || 'nothing in these weeks'
  );
};

/** What a calendar file would change, time by time, and the button that takes it. */
export const BusyChanges = (props: {
  readonly team: Team;
  readonly technician: Technician;
  readonly file: string;
  readonly source: string;
  readonly read: Extract<BusyRead, { ok: true }>;
  readonly done: () => void;
}) => {
  const { desk } = useTools();
  const { team, technician, source, read } = props;
  const bookings = useBookings(team);
  const preview = previewBusy(team, technician.id, source, read.times, bookings);
  const zone = technician.zone ?? team.zone;
  const news = preview.changes.filter((change) => change.kind !== 'same');
  const count = counted(preview.absences.length, 'busy time', 'busy times');
  const take = async (): Promise<void> => {
    const done = await desk.change(`${count} of ${technician.name} taken.`, (now) =>
      takeBusy(now, technician.id, source, preview.absences),
    );
    if (done) props.done();
  };
  return (
    <section aria-label="What the calendar would change">
      {read.problems.length > 0 && (
        <div class="notice warn" role="alert">
          <p>{counted(read.problems.length, 'place', 'places')} in the file to look at.</p>
          <ul>
            {read.problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <li key={calendarProblemWords(problem)}>{calendarProblemWords(problem)}</li>
            ))}
          </ul>
          {read.problems.length > SHOWN_PROBLEMS && (
            <p>… and {read.problems.length - SHOWN_PROBLEMS} more.</p>
          )}
        </div>
      )}
      <p role="status">
        <strong>
          {count} of {technician.name}
        </strong>{' '}
        in {props.file}: {summaryOf(preview)}. Times are in {zone}. Nothing is changed before you
        take it.
      </p>
      {preview.conflicts.length > 0 && (
        <div class="notice warn">
          <p>
            {counted(preview.conflicts.length, 'booking lies', 'bookings lie')} in a busy time.
            Nothing is moved by taking the calendar.
          </p>
          <ul>
            {preview.conflicts.slice(0, SHOWN_PROBLEMS).map((booking) => (
              <li key={booking.id}>
                {spanText(booking.window, zone)}: {booking.title || 'a booking'}
              </li>
            ))}
          </ul>
        </div>
      )}
      {news.length > 0 && (
        <ul class="diff">
          {news.slice(0, SHOWN).map(({ kind, absence, before }) => (
            <li key={absence.id}>
              <span class={`change ${kind}`}>{MARK[kind]}</span>{' '}
              {before && before.start !== absence.window.start
                ? `${spanText(before, zone)} → `
                : ''}
              {spanText(absence.window, zone)}
              {absence.note ? <span class="muted"> {absence.note}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {news.length > SHOWN && <p class="muted">… and {news.length - SHOWN} more.</p>}
      <p class="actions">
        {news.length > 0 && (
          <button type="button" class="primary" onClick={() => void take()}>
            Take {count}
          </button>
        )}
        <button type="button" onClick={props.done}>
          {news.length > 0 ? 'Leave it' : 'Close'}
        </button>
      </p>
    </section>
  );
};
