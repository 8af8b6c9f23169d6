import { useRef, useState } from 'preact/hooks';
import { minutesOf } from '../../../../core/calendar/instant.ts';
import { localTime } from '../../../../core/calendar/zone.ts';
import { dayText, minutesText } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { BookingId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Window, Zone } from '../../../../core/model/time.ts';
import { Later } from '../Later.tsx';
import { About, forWhom } from './About.tsx';
import { absenceWord } from './absence.ts';
import { FreeTime } from './FreeTime.tsx';
import { gapIn } from './gaps.ts';
import { type Block, clashing, shareOf, type Timeline } from './timeline.ts';

interface Props {
  readonly title: string;
  readonly line: Timeline;
  readonly team: Team;
  readonly telling: Telling;
  readonly technician: Technician;
  readonly tickets: readonly Ticket[];
}

const loadGap = () => import('./Gap.tsx').then((view) => view.Gap);

/** So high that a quarter of an hour still holds one line of text. */
const PIXELS_PER_HOUR = 56;

/** Pixels of a block that hold no text, and of one line in it. */
const BLOCK_EDGE = 6;
const LINE = 16;

const clock = (window: Window, zone: Zone): string =>
  `${localTime(window.start, zone)}–${localTime(window.end, zone)}`;

export function DayLine({ title, line, team, telling, technician, tickets }: Props) {
  const [open, setOpen] = useState<BookingId>();
  const [gap, setGap] = useState<Window>();
  const opener = useRef<HTMLButtonElement | undefined>(undefined);
  const { frame, zone, blocks, absences, work } = line;
  const heading = `day-${line.date}`;
  const chosen = blocks.find((block) => block.booking.id === open);
  const clashes = clashing(blocks);
  const empty = blocks.length === 0;
  const fill = (chosen: Window, button: HTMLButtonElement) => {
    opener.current = button;
    setGap(gap?.end === chosen.end ? undefined : chosen);
  };
  const free = (window: Window) => (
    <FreeTime free={window} telling={telling} filled={gap} fill={fill} />
  );
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {title} <span class="muted">{line.date}</span>
      </h3>
      {empty && (
        <p>
          Nothing booked.{' '}
          <span class="muted">
            {work.length === 0
              ? 'No working hours.'
              : `Working hours ${work.map((window) => clock(window, zone)).join(', ')}.`}
          </span>
        </p>
      )}
      {empty &&
        absences.map(({ absence, window }) => (
          <p key={absence.id} class="notice">
            {absenceWord(absence.kind)} {clock(window, zone)}
          </p>
        ))}
      {empty && line.free.some((window) => gapIn(window, telling.now)) && (
        <ul class="plain">
          {line.free.map((window) => (
            <li key={window.start} class="row">
              {free(window)}
            </li>
          ))}
        </ul>
      )}
      {!empty && frame && (
        <div class="line" style={{ height: `${(minutesOf(frame) / 60) * PIXELS_PER_HOUR}px` }}>
          {line.marks.map((mark) => (
            <div key={mark.at} class="mark" style={at({ start: mark.at, end: mark.at }, frame)}>
              <span>{mark.label}</span>
            </div>
          ))}
          <div class="track">
            {work.map((window) => (
              <div key={window.start} class="work" style={box(window, frame)} />
            ))}
            {absences.map(({ absence, window }) => (
              <div key={absence.id} class="absence" style={box(window, frame)}>
                {absenceWord(absence.kind)}
              </div>
            ))}
            {line.free.map((window) => (
              <div key={window.start} class="free" style={box(window, frame)}>
                {free(window)}
              </div>
            ))}
            {blocks.map((block) =>
              block.way ? (
                <div
                  key={block.booking.id}
                  class={block.way.missingMinutes > 0 ? 'drive tight' : 'drive'}
                  style={{ ...box(block.way.window, frame), ...beside(block) }}
                >
                  {block.way.leg.minutes >= 15 && minutesText(block.way.leg.minutes)}
                </div>
              ) : null,
            )}
            {line.nowAt !== undefined && (
              <div class="now-line" style={at({ start: line.nowAt, end: line.nowAt }, frame)}>
                <span class="visually-hidden">now {localTime(line.nowAt, zone)}</span>
              </div>
            )}
            <ol
              class="blocks"
              aria-label={`Bookings ${dayText(blocks[0]?.window.start ?? frame.start, telling)}`}
            >
              {blocks.map((block) => (
                <li key={block.booking.id} style={{ ...box(block.window, frame), ...lane(block) }}>
                  <BlockButton
                    block={block}
                    team={team}
                    zone={zone}
                    clash={clashes.has(block.booking.id)}
                    open={block.booking.id === open}
                    toggle={() => setOpen(block.booking.id === open ? undefined : block.booking.id)}
                  />
                </li>
              ))}
            </ol>
          </div>
        </div>
      )}
      {gap && (
        <Later
          load={loadGap}
          props={{
            gap,
            team,
            technician,
            tickets,
            telling,
            close: () => {
              setGap(undefined);
              opener.current?.focus();
            },
          }}
        />
      )}
      <div aria-live="polite">
        {chosen && (
          <div class="chosen">
            <About booking={chosen.booking} way={chosen.way} team={team} telling={telling} />
            <button type="button" class="quiet" onClick={() => setOpen(undefined)}>
              Close
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

interface ButtonProps {
  readonly block: Block;
  readonly team: Team;
  readonly zone: Zone;
  readonly clash: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
}

function BlockButton({ block, team, zone, clash, open, toggle }: ButtonProps) {
  const { booking, window } = block;
  const minutes = minutesOf(window);
  const size = minutes < 25 ? 'tiny' : minutes < 45 ? 'short' : 'tall';
  const lines = Math.floor(((minutes / 60) * PIXELS_PER_HOUR - BLOCK_EDGE) / LINE) - 1;
  const roomForWhom = size !== 'tall' || lines > 1;
  const whom = forWhom(booking, team);
  return (
    <button
      type="button"
      class={`block ${size} ${booking.source} ${clash ? 'clash' : ''}`}
      style={{ '--lines': String(Math.max(1, lines - 1)) }}
      aria-expanded={open}
      onClick={toggle}
    >
      <span class="clock">{clock(window, zone)}</span>{' '}
      <span class="title">{booking.title || 'Booked'}</span>
      {whom && roomForWhom && <span class="whom"> {whom}</span>}
      {clash && <span class="visually-hidden"> overlaps another booking</span>}
    </button>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(4)}%`;

const at = (window: Window, frame: Window) => ({ top: percent(shareOf(window, frame).top) });

const box = (window: Window, frame: Window) => {
  const { top, height } = shareOf(window, frame);
  return { top: percent(top), height: percent(height) };
};

const lane = ({ lane: index, of }: Block) => ({
  insetInlineStart: percent(index / of),
  inlineSize: percent(1 / of),
});

/** The way to a block, a little inside its lane. */
const beside = ({ lane: index, of }: Block) => ({
  insetInlineStart: `calc(${percent(index / of)} + 8px)`,
  inlineSize: `calc(${percent(1 / of)} - 10px)`,
});
