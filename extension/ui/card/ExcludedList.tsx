import { useEffect, useState } from 'preact/hooks';
import { zoneDay } from '../../../core/calendar/zone.ts';
import type { Excluded } from '../../../core/dispatch/answer.ts';
import { dayText, span } from '../../../core/explain/format.ts';
import type { Reason } from '../../../core/explain/reason.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Expander } from './Expander.tsx';
import { Findings } from './Findings.tsx';
import { FixMenu } from './FixMenu.tsx';
import { Flip } from './Flip.tsx';
import { fixablesOf } from './fixables.ts';
import { nameOf, reasonTelling, tellingOf, zoneOf } from './naming.ts';
import { OutChoices } from './OutChoices.tsx';
import { OutMenu } from './OutMenu.tsx';
import { Pick, type Wish } from './Pick.tsx';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
}

const PARTS = { OutChoices };

/** Everybody who cannot take it, each with the reasons, day by day where they differ. */
export const ExcludedList = ({ card, act }: Props) => {
  if (card.answer.excluded.length === 0) return <p class="muted">Nobody was left out.</p>;
  return (
    <ul class="people">
      {card.answer.excluded.map((excluded) => (
        <li key={excluded.technician}>
          <Expander
            aside={<OutMenu card={card} act={act} technician={excluded.technician} parts={PARTS} />}
            summary={
              <>
                <span class="who" dir="auto">
                  {nameOf(card.names, excluded.technician)}
                </span>
                <span class="one-line" dir="auto" lang={card.language}>
                  {inOneLine(excluded, card)}
                </span>
              </>
            }
          >
            <Why card={card} act={act} excluded={excluded} />
          </Expander>
        </li>
      ))}
    </ul>
  );
};

const inOneLine = (excluded: Excluded, card: Card): string => {
  const reasons =
    excluded.always.length > 0 ? excluded.always : (excluded.days[0]?.reasons.slice(0, 2) ?? []);
  const text = reasons.map((reason) => sentence(reason, reasonTelling(card))).join('; ');
  return text === '' ? 'No free start.' : text;
};

const Why = ({ card, act, excluded }: Props & { readonly excluded: Excluded }) => {
  const { technician, nearest } = excluded;
  const telling = tellingOf(card);
  const zone = zoneOf(card.names, technician);
  const [wish, setWish] = useState<Wish>();
  return (
    <>
      <Flip
        card={card}
        act={act}
        technician={technician}
        tryStart={(start) => setWish({ start })}
      />
      {excluded.always.length > 0 && (
        <>
          <h5>At every start</h5>
          <Reasons card={card} act={act} technician={technician} reasons={excluded.always} />
        </>
      )}
      {excluded.days.length > 0 && (
        <>
          <h5>Day by day</h5>
          <dl class="days">
            {excluded.days.map((day) => (
              <div key={day.date}>
                <dt>{dayText(zoneDay(zone, day.date).window.start, { zone, now: card.now })}</dt>
                <dd>
                  <Reasons card={card} act={act} technician={technician} reasons={day.reasons} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {nearest && (
        <>
          <h5>Nearest miss: {span(nearest.window, telling)}</h5>
          <Findings
            card={card}
            act={act}
            technician={technician}
            findings={nearest.findings.filter((f) => f.kind === 'block')}
            none="Nothing but what holds at every start."
          />
        </>
      )}
      <Anyway card={card} act={act} excluded={excluded} wish={wish} />
    </>
  );
};

/** Against a block only after one more click: the reasons above come first. */
const Anyway = ({
  card,
  act,
  excluded,
  wish,
}: Props & { readonly excluded: Excluded; readonly wish: Wish | undefined }) => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (wish !== undefined) setOpen(true);
  }, [wish]);
  if (!card.writing || !(act.choose || act.move)) return null;
  return (
    <>
      <button type="button" class="quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Take <bdi>{nameOf(card.names, excluded.technician)}</bdi> anyway…
      </button>
      {open && (
        <Pick
          card={card}
          act={act}
          technician={excluded.technician}
          excluded={excluded}
          wish={wish}
        />
      )}
    </>
  );
};

const Reasons = ({
  card,
  act,
  technician,
  reasons,
}: Props & {
  readonly technician: Excluded['technician'];
  readonly reasons: readonly Reason[];
}) => (
  <ul class="findings">
    {reasons.map((reason, index) => {
      const text = sentence(reason, reasonTelling(card));
      return (
        <li key={`${reason.code}-${index}`}>
          <span class="reason" dir="auto" lang={card.language}>
            {text}
          </span>
          <FixMenu
            card={card}
            act={act}
            fixables={fixablesOf(reason, technician, card)}
            about={text}
          />
        </li>
      );
    })}
  </ul>
);
