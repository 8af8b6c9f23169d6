import { minutesText, when } from '../../../core/explain/format.ts';
import type { Need, TriageFact } from '../../../core/rules/need.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { FixMenu } from './FixMenu.tsx';
import type { Fixable } from './fixables.ts';
import { tellingOf } from './naming.ts';
import { type Standing, slaStanding, usualText } from './promise-words.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
}

const FIELD: Readonly<Record<TriageFact['field'], string>> = {
  client: 'Client',
  site: 'Site',
  where: 'Where',
  tier: 'Kind',
  priority: 'Priority',
  minutes: 'Duration',
  skills: 'Skills',
  due: 'Deadline',
};

const SOURCE: Readonly<Record<TriageFact['source'], string>> = {
  read: 'from the ticket',
  learned: 'from past tickets',
  clock: 'by the SLA clock',
  word: 'from your words',
  fixed: 'you said so',
  default: 'default',
  missing: 'missing',
};

const FIX: Readonly<Record<TriageFact['field'], Fixable>> = {
  client: { kind: 'client' },
  site: { kind: 'site' },
  where: { kind: 'where' },
  tier: { kind: 'tier' },
  priority: { kind: 'priority' },
  minutes: { kind: 'minutes' },
  skills: { kind: 'needs' },
  due: { kind: 'due' },
};

const factValue = (field: TriageFact['field'], need: Need, card: Card): string => {
  const ticket = need.ticket;
  switch (field) {
    case 'client':
      return (ticket.client && card.names.clients[ticket.client]) ?? ticket.clientName ?? '–';
    case 'site':
      return (ticket.site && card.names.sites[ticket.site]?.name) ?? '–';
    case 'where':
      return need.where === 'site' ? 'on site' : 'remote';
    case 'tier':
      return need.tier;
    case 'priority':
      return need.priority;
    case 'minutes':
      return minutesText(need.minutes);
    case 'skills':
      return need.skills.map((s) => s.skill).join(', ') || 'none';
    case 'due':
      if (need.due !== undefined) return when(need.due, tellingOf(card));
      return need.sla.paused ? 'none while it waits' : 'none';
  }
};

/** A line more where a fact has a story: how the promise stands, what such work usually takes. */
const storyOf = (field: TriageFact['field'], need: Need): Standing | undefined => {
  if (field === 'due') return slaStanding(need);
  const text = field === 'minutes' ? usualText(need) : undefined;
  return text === undefined ? undefined : { text };
};

const sourceText = ({ source, samples }: TriageFact): string =>
  samples === undefined ? SOURCE[source] : `from ${samples} tickets`;

/** What was believed about the ticket, where each fact is from, and the way to correct it. */
export const Triage = ({ card, act }: Props) => {
  const need = card.answer.need;
  return (
    <ul class="facts">
      {need.facts.map((fact) => {
        const { field, source } = fact;
        const story = storyOf(field, need);
        return (
          <li key={field}>
            <span class="fact">{FIELD[field]}</span>
            <span class="value" dir="auto">
              {factValue(field, need, card)}
            </span>
            <span class={`source ${source}`}>
              {act.unwritten && source === 'read' ? SOURCE.fixed : sourceText(fact)}
            </span>
            <FixMenu
              card={card}
              act={act}
              fixables={[FIX[field]]}
              about={FIELD[field]}
              label={source === 'missing' || source === 'default' ? 'Set' : 'Wrong?'}
            />
            {story && (
              <span class="story">
                {story.text}
                {story.mark && (
                  <>
                    {' '}
                    <strong class={`mark ${story.mark.tone}`}>{story.mark.word}</strong>
                  </>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
