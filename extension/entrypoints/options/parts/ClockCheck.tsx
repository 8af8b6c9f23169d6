import { useId, useState } from 'preact/hooks';
import { mayBeIn, wallText } from '../../../../core/calendar/wall.ts';
import { when } from '../../../../core/explain/format.ts';
import type { Instant, Zone } from '../../../../core/model/time.ts';
import type { KnownTime } from '../../../card.ts';
import type { Host } from '../../../settings.ts';
import { changeHost } from '../model/setup.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { useTools } from './tools.ts';
import { useRead } from './use-read.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

/** One known time of the PSA in a zone, to be confirmed by somebody who sees the same ticket there. */
export const ClockCheck = (props: {
  readonly host: Host;
  readonly zone: Zone;
  readonly confirmed?: (() => void) | undefined;
}) => {
  const { ask, desk, now } = useTools();
  const { base } = props.host;
  const [clock, again] = useRead(base, (at) => ask('clock', { base: at }));
  const [chosen, setChosen] = useState<Zone>();
  const [other, setOther] = useState(false);
  const id = useId();
  const zone = chosen ?? props.host.zone ?? props.zone;

  if (clock.state === 'reading') return <p aria-busy="true">Reading one known time …</p>;
  if (clock.state === 'failed') return <ReadFailed {...clock} base={base} again={again} />;
  if (!clock.value) {
    return (
      <div class="notice warn">
        <p>
          {new URL(base).host} has no open ticket to check the clock with. No time is written there
          before that.
        </p>
        <p class="actions">
          <button type="button" onClick={again}>
            Read again
          </button>
        </p>
      </div>
    );
  }
  const known = clock.value;
  const fits = known.kind !== 'wall' || mayBeIn(zone, known);
  // What the system shows decides; a zone that it cannot be in is not offered to be confirmed.
  const mustChoose = known.kind === 'untold' || !fits;
  const choose = (one: Zone): void => {
    setChosen(one);
    setOther(true);
  };
  const confirm = async (): Promise<void> => {
    await desk.settings((s) => changeHost(s, base, (host) => ({ ...host, zone })));
    desk.say('good', `Confirmed: times at ${new URL(base).host} are in ${zone}.`);
    props.confirmed?.();
  };
  return (
    <div class="notice">
      <Known known={known} host={new URL(base).host} zone={zone} now={now()} />
      {(other || mustChoose) && (
        <ZoneSelect id={id} label="Zone of the times there" value={zone} choose={choose} />
      )}
      <p class="actions">
        {fits && (
          <button type="button" class="primary" onClick={() => void confirm()}>
            {known.kind === 'ticket' ? 'Yes, the time is right' : `Yes, it is ${zone}`}
          </button>
        )}
        {!other && !mustChoose && (
          <button type="button" onClick={() => setOther(true)}>
            No, choose another zone
          </button>
        )}
      </p>
    </div>
  );
};

interface KnownProps {
  readonly known: KnownTime;
  readonly host: string;
  readonly zone: Zone;
  readonly now: Instant;
}

const clockAt = (wall: string): string => wall.replace('T', ' ');

/** What there is to compare, and the question. */
const Known = ({ known, host, zone, now }: KnownProps) => {
  switch (known.kind) {
    case 'ticket': {
      const { number, title, at } = known;
      return (
        <p>
          Ticket {number} {title && `“${title}” `}was created{' '}
          <strong>
            {when(at, { zone, now })} ({zone})
          </strong>
          . Is that what {host} shows?
        </p>
      );
    }
    case 'wall': {
      const there = wallText(known.at, zone);
      return (
        <p>
          {host} shows times without a zone. Its own clock showed{' '}
          <strong>{clockAt(known.wall)}</strong>;{' '}
          {mayBeIn(zone, known)
            ? `that is the time in ${zone}. Is that the zone your company has set there?`
            : `in ${zone} it was ${clockAt(there)}. Choose the zone your company has set there.`}
        </p>
      );
    }
    case 'untold':
      return (
        <p>
          {host} shows times without a zone, and its clock cannot be read: it has no open ticket, or
          your role may not schedule one. Which zone has your company set there?
        </p>
      );
  }
};
