import { span } from '../../../core/explain/format.ts';
import type { Card } from '../../card.ts';
import { AwayField } from './AwayField.tsx';
import type { CardActions, FixInput } from './actions.ts';
import { DueField } from './DueField.tsx';
import type { Fixable } from './fixables.ts';
import { HoursField } from './HoursField.tsx';
import { NeedsField } from './NeedsField.tsx';
import { nameOf, tellingOf } from './naming.ts';
import { SelectField } from './SelectField.tsx';
import { Statement } from './Statement.tsx';
import { TextField } from './TextField.tsx';

export interface FieldProps {
  readonly card: Card;
  /** A correction, the words of why the field holds none, or undefined while untouched. */
  readonly set: (fix: FixInput | string | undefined) => void;
}

interface Props extends FieldProps {
  readonly act: CardActions;
  readonly fixable: Fixable;
}

const LEVELS = [
  ['0', 'none'],
  ['1', 'assisted'],
  ['2', 'solo'],
  ['3', 'expert'],
] as const;
const level = (text: string): 0 | 1 | 2 | 3 =>
  text === '3' ? 3 : text === '2' ? 2 : text === '1' ? 1 : 0;

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
const TIERS = ['reactive', 'routine', 'project'] as const;
const WHERES = [
  ['remote', 'remote'],
  ['site', 'on site'],
] as const;

/** The field for one fact, filled with what is believed now. */
export const FactField = ({ card, act, fixable, set }: Props) => {
  const need = card.answer.need;
  const choices = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).sort((a, b) => a[1].localeCompare(b[1]));
  switch (fixable.kind) {
    case 'minutes':
      return (
        <TextField
          label="Minutes of work"
          type="number"
          value={String(need.minutes)}
          change={(text) => {
            const minutes = Number(text);
            const fits = Number.isInteger(minutes) && minutes > 0 && minutes <= 20_160;
            set(fits ? { kind: 'ticket', minutes } : 'Minutes: a whole number from 1 to 20,160.');
          }}
        />
      );
    case 'priority':
      return (
        <SelectField
          label="Priority"
          value={need.priority}
          choices={PRIORITIES.map((p) => [p, p] as const)}
          change={(text) => {
            const priority = PRIORITIES.find((p) => p === text);
            if (priority) set({ kind: 'ticket', priority });
          }}
        />
      );
    case 'tier':
      return (
        <SelectField
          label="Kind of work"
          value={need.tier}
          choices={TIERS.map((t) => [t, t] as const)}
          change={(text) => {
            const tier = TIERS.find((t) => t === text);
            if (tier) set({ kind: 'ticket', tier });
          }}
        />
      );
    case 'where':
      return (
        <SelectField
          label="Remote or on site"
          value={need.where}
          choices={WHERES}
          change={(text) => set({ kind: 'ticket', where: text === 'site' ? 'site' : 'remote' })}
        />
      );
    case 'client':
      return (
        <SelectField
          label="Client"
          value={need.ticket.client ?? ''}
          choices={choices(card.names.clients)}
          empty="Your team has no clients yet: add them in the options."
          change={(client) => set({ kind: 'ticket', client })}
        />
      );
    case 'site':
      return (
        <SelectField
          label="Site"
          value={need.ticket.site ?? ''}
          choices={choices(
            Object.fromEntries(Object.entries(card.names.sites).map(([id, s]) => [id, s.name])),
          )}
          empty="Your team has no sites yet: add them in the options."
          change={(site) => set({ kind: 'ticket', site })}
        />
      );
    case 'needs':
      return <NeedsField card={card} set={set} />;
    case 'due':
      return <DueField card={card} set={set} />;
    case 'skill':
      return (
        <SelectField
          label={`${nameOf(card.names, fixable.technician)} in ${fixable.skill}`}
          value={String(fixable.has)}
          choices={LEVELS}
          change={(text) =>
            set({
              kind: 'skill',
              technician: fixable.technician,
              skill: fixable.skill,
              level: level(text),
            })
          }
        />
      );
    case 'hours':
      return (
        <HoursField
          label={`Working hours of ${nameOf(card.names, fixable.technician)}`}
          hours={card.names.technicians[fixable.technician]?.hours}
          change={(hours) =>
            set(
              typeof hours === 'string'
                ? hours
                : { kind: 'hours', technician: fixable.technician, hours },
            )
          }
        />
      );
    case 'site-hours':
      return (
        <HoursField
          label={`Opening hours of ${card.names.sites[fixable.site]?.name ?? 'the site'}`}
          hours={card.names.sites[fixable.site]?.hours}
          change={(hours) =>
            set(
              typeof hours === 'string' ? hours : { kind: 'site-hours', site: fixable.site, hours },
            )
          }
        />
      );
    case 'site-area':
      return (
        <TextField
          label={`Area of ${card.names.sites[fixable.site]?.name ?? 'the site'}`}
          type="text"
          value=""
          hint="A coarse area of your travel table, for example north."
          change={(text) =>
            set(
              text.trim() === ''
                ? 'Area: type a name.'
                : { kind: 'site-area', site: fixable.site, area: text.trim() },
            )
          }
        />
      );
    case 'absence':
    case 'until':
      return (
        <AwayField
          card={card}
          technician={fixable.technician}
          fromNow={fixable.kind === 'until'}
          set={set}
        />
      );
    case 'present':
      return (
        <Statement
          words={`${nameOf(card.names, fixable.technician)} works ${span(fixable.window, tellingOf(card))}: take the absence out.`}
          fix={{ kind: 'present', technician: fixable.technician, window: fixable.window }}
          set={set}
        />
      );
    case 'active':
      return (
        <Statement
          words={`${nameOf(card.names, fixable.technician)} takes tickets again.`}
          fix={{ kind: 'active', technician: fixable.technician, active: true }}
          set={set}
        />
      );
    case 'ban':
    case 'unban':
      return (
        <Statement
          words={`${nameOf(card.names, fixable.technician)} ${fixable.kind === 'ban' ? 'must not' : 'may'} be sent to ${card.names.clients[fixable.client] ?? 'this client'}.`}
          fix={{
            kind: 'ban',
            technician: fixable.technician,
            client: fixable.client,
            banned: fixable.kind === 'ban',
          }}
          set={set}
        />
      );
    case 'psa':
      return (
        <p>
          This is what the ticket system says. Change it there, then{' '}
          <button type="button" onClick={() => act.again?.()}>
            Look again
          </button>
        </p>
      );
    case 'options':
      return (
        <p>
          This is kept in the options:{' '}
          <button type="button" onClick={() => act.options?.(fixable.at)}>
            Open the options
          </button>
        </p>
      );
  }
};
