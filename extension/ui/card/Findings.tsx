import { sentence } from '../../../core/explain/sentence.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { FixMenu } from './FixMenu.tsx';
import { fixablesOf } from './fixables.ts';
import { Minutes } from './Minutes.tsx';
import { reasonTelling } from './naming.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
  readonly findings: readonly Finding[];
  /** Said in the place of an empty list. */
  readonly none: string;
}

/** Findings of one candidate, dearest first, each with its price and the way to correct it. */
export const Findings = ({ card, act, technician, findings, none }: Props) => {
  if (findings.length === 0) return <p class="muted">{none}</p>;
  const sorted = [...findings].sort((a, b) => b.minutes - a.minutes);
  return (
    <ul class="findings">
      {sorted.map((finding, index) => {
        const text = sentence(finding.reason, reasonTelling(card));
        return (
          <li key={`${finding.reason.code}-${index}`}>
            {finding.kind === 'block' ? (
              <span class="minutes more">cannot</span>
            ) : (
              <Minutes value={finding.minutes} />
            )}
            <span class="reason" dir="auto" lang={card.language}>
              {text}
            </span>
            <FixMenu
              card={card}
              act={act}
              fixables={fixablesOf(finding.reason, technician, card)}
              about={text}
            />
          </li>
        );
      })}
    </ul>
  );
};
