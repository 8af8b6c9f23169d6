import { localDate } from '../../../../core/calendar/zone.ts';
import { endWords, expiring, SOON_DAYS } from '../model/expiring.ts';
import { type PanelProps, useTools } from './tools.ts';

const SHOWN = 8;

/** Certificates and clearances that end soon: after their last day they leave somebody out. */
export const ExpiringList = ({ team }: PanelProps) => {
  const { now } = useTools();
  const all = expiring(team, localDate(now(), team.zone));
  if (all.length === 0) return null;
  const line = (one: (typeof all)[number]) => (
    <li key={`${one.technician} ${one.what} ${one.expires}`}>
      {one.name}: <strong>{one.what}</strong> {endWords(one)}
    </li>
  );
  return (
    <section class="notice warn" aria-label={`Ends within ${SOON_DAYS} days`}>
      <p>
        Certificates and clearances that ended, or end within {SOON_DAYS} days. After its last day
        one no longer counts.
      </p>
      <ul>{all.slice(0, SHOWN).map(line)}</ul>
      {all.length > SHOWN && (
        <details>
          <summary>{all.length - SHOWN} more</summary>
          <ul>{all.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </section>
  );
};
