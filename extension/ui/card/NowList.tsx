import { when } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { OnCall } from '../../../core/model/absence.ts';
import type { Card, NowTold } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { Comer } from './Comer.tsx';
import { nameOf, reasonTelling, tellingOf } from './naming.ts';
import { wholeMinute } from './now-choice.ts';
import { type Asked, useAsked } from './use-asked.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
}

/** Who can be at a P1 soonest, asked when the details are opened; those who cannot come, folded with their reasons. */
export const NowList = ({ card, act }: Props) => {
  const { now } = act;
  const asked = useAsked(now, card.now);
  if (!now) return null;
  const told = asked.at === 'told' ? asked.answer : undefined;
  return (
    <section class="now-list">
      <h4>Who can be there now</h4>
      <p role="status" aria-busy={asked.at === 'asking'} dir="auto">
        {summaryOf(asked, card)}
      </p>
      {told && <p class="muted">{turnsText(told.onCall, card)}</p>}
      {told && told.people.length > 0 && (
        <ol class="people">
          {told.people.map((one) => (
            <li key={one.technician}>
              <Comer card={card} act={act} one={one} named={told.named} />
            </li>
          ))}
        </ol>
      )}
      {told && told.unavailable.length > 0 && <CannotCome card={card} told={told} />}
    </section>
  );
};

const summaryOf = (asked: Asked<NowTold>, card: Card): string => {
  switch (asked.at) {
    case 'asking':
      return 'Looking for who can come…';
    case 'untold':
      return `Who can come could not be told: ${asked.words}`;
    case 'told': {
      const [first] = asked.answer.people;
      if (!first) return 'Nobody can come within a day.';
      const at = when(wholeMinute(first.window.start), tellingOf(card));
      return `Soonest: ${nameOf(card.names, first.technician)}, ${at}.`;
    }
  }
};

const turnsText = (turns: readonly OnCall[], card: Card): string => {
  if (turns.length === 0) return 'Nobody is on call at this moment.';
  const names = turns.map(
    ({ technician, layer }) => `${nameOf(card.names, technician)} (${layer})`,
  );
  return `On call at this moment: ${names.join(', ')}`;
};

const CannotCome = ({ card, told }: { readonly card: Card; readonly told: NowTold }) => (
  <details>
    <summary>Cannot come ({told.unavailable.length})</summary>
    <ul class="in-the-way">
      {told.unavailable.map(({ technician, reasons }) => {
        const words = reasons.map((reason) => sentence(reason, reasonTelling(card))).join('; ');
        return (
          <li key={technician} dir="auto">
            <strong>{nameOf(card.names, technician)}</strong>:{' '}
            {words === '' ? 'no time within a day' : <span lang={card.language}>{words}</span>}
          </li>
        );
      })}
    </ul>
  </details>
);
