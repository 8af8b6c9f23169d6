import { useId, useState } from 'preact/hooks';
import { when } from '../../../../core/explain/format.ts';
import type { Zone } from '../../../../core/model/time.ts';
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
  const { number, title, at } = clock.value;
  const confirm = async (): Promise<void> => {
    await desk.settings((s) => changeHost(s, base, (host) => ({ ...host, zone })));
    desk.say('good', `Confirmed: times at ${new URL(base).host} are in ${zone}.`);
    props.confirmed?.();
  };
  return (
    <div class="notice">
      <p>
        Ticket {number} {title && `“${title}” `}was created{' '}
        <strong>
          {when(at, { zone, now: now() })} ({zone})
        </strong>
        . Is that what {new URL(base).host} shows?
      </p>
      {other && (
        <ZoneSelect id={id} label="Zone of the times there" value={zone} choose={setChosen} />
      )}
      <p class="actions">
        <button type="button" class="primary" onClick={() => void confirm()}>
          Yes, the time is right
        </button>
        {!other && (
          <button type="button" onClick={() => setOther(true)}>
            No, choose another zone
          </button>
        )}
      </p>
    </div>
  );
};
