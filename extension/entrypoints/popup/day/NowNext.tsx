import { when } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Absence } from '../../../../core/model/absence.ts';
import type { Booking } from '../../../../core/model/booking.ts';
import type { BookingId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { About } from './About.tsx';
import { absenceWord } from './absence.ts';
import type { Way } from './journey.ts';
import { nowNext } from './now-next.ts';

interface Props {
  readonly team: Team;
  readonly bookings: readonly Booking[];
  readonly ways: ReadonlyMap<BookingId, Way>;
  readonly absences: readonly Absence[];
  readonly telling: Telling;
}

export function NowNext({ team, bookings, ways, absences, telling }: Props) {
  const { now, absent, next } = nowNext(bookings, absences, telling.now);
  const way = next && ways.get(next.id);
  const leave =
    way && way.leg.basis !== 'unknown' && way.window.start > telling.now
      ? way.window.start
      : undefined;
  return (
    <section class="now-next" aria-label="Now and next">
      <div class="now">
        <h3>Now</h3>
        {absent && (
          <p>
            {absenceWord(absent.kind)} until {when(absent.window.end, telling)}
          </p>
        )}
        {now.map((booking) => (
          <About key={booking.id} booking={booking} way={undefined} team={team} telling={telling} />
        ))}
        {!absent && now.length === 0 && <p class="muted">Nothing booked at this moment.</p>}
      </div>
      <div class="next">
        <h3>Next</h3>
        {next ? (
          <>
            {leave && <p class="leave">Leave {when(leave, telling)}</p>}
            <About booking={next} way={way} team={team} telling={telling} />
          </>
        ) : (
          <p class="muted">Nothing more today or tomorrow.</p>
        )}
      </div>
    </section>
  );
}
