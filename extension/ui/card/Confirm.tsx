import { minutesText, span, when, whenOfYear, zoneName } from '../../../core/explain/format.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { SideEffect } from '../../adapters/adapter.ts';
import type { Prepared } from '../../card.ts';
import { InTheWay } from './InTheWay.tsx';
import { nameOf, zoneOf } from './naming.ts';
import { isOwnClick, stopHeldKey } from './own-click.ts';
import type { Told } from './told.ts';

export interface ConfirmProps {
  readonly prepared: Prepared;
  readonly told: Told;
  readonly confirm: () => void;
  readonly back: () => void;
}

const TITLE: Readonly<Record<Prepared['action'], string>> = {
  assign: 'Write this into',
  move: 'Move',
  undo: 'Take back',
};

const WHO: Readonly<Record<SideEffect['who'], string>> = {
  technician: 'the technician',
  client: 'the client',
  watchers: 'the watchers',
  'psa-decides': 'whoever the ticket system’s own rules name',
  unknown: 'not known',
};
const HOW: Readonly<Record<SideEffect['how'], string>> = {
  mail: ' by mail',
  'mail-if-on': ' by mail, where mail is set up there',
  page: ' on the ticket’s page',
  unknown: '',
};

const UNDO = (mayUndo: boolean | undefined): string => {
  if (mayUndo === undefined) return 'The ticket system does not tell whether you can undo it.';
  return mayUndo ? 'You can undo it.' : 'You cannot undo it: your rights there do not allow it.';
};

/** Exactly what Confirm writes, who hears of it, and whether it can be taken back. */
export const Confirm = ({ prepared, told, confirm, back }: ConfirmProps) => {
  const rows = changes(prepared, told);
  const effects = heard(prepared.sideEffects);
  return (
    <div class="confirm">
      <h3 dir="auto">
        {TITLE[prepared.action]} <span class="number">{told.number.slice(0, 40)}</span>?
      </h3>
      {rows.length === 0 ? (
        <p>
          The ticket already holds these values;{' '}
          {prepared.comment ? 'only the comment is added' : 'nothing is written'}.
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">Will be</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.field}</th>
                <td dir="auto">{row.from}</td>
                <td dir="auto">
                  <strong>{row.to}</strong>
                  {row.there && <span class="there muted">{row.there}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Blocks prepared={prepared} told={told} />
      {prepared.comment && (
        <details>
          <summary>Comment</summary>
          <blockquote dir="auto">{prepared.comment}</blockquote>
        </details>
      )}
      {prepared.displaces && (
        <div class="notice warn">
          <p>
            {prepared.displaces.length === 1
              ? 'Lies in the way and stays where it is. Move it yourself:'
              : 'Lie in the way and stay where they are. Move them yourself:'}
          </p>
          <InTheWay bookings={prepared.displaces} told={told} />
        </div>
      )}
      <dl class="facts-of-write">
        <dt>Who hears of it</dt>
        <dd>{effects.length === 0 ? 'nobody' : effects.join('; ')}</dd>
        {prepared.action !== 'undo' && (
          <>
            <dt>Undo</dt>
            <dd>{UNDO(prepared.mayUndo)}</dd>
          </>
        )}
        {prepared.user && (
          <>
            <dt>Written as</dt>
            <dd dir="auto">{prepared.user}</dd>
          </>
        )}
      </dl>
      <div class="row">
        <button
          type="button"
          class="primary"
          data-focus
          onKeyDown={stopHeldKey}
          onClick={(event) => {
            if (isOwnClick(event)) confirm();
          }}
        >
          Confirm
        </button>
        <button type="button" onClick={back}>
          Back
        </button>
      </div>
    </div>
  );
};

interface BlocksProps {
  readonly prepared: Prepared;
  readonly told: Told;
}

/** What a ticket has no place for is not written there, and it is said what of it stands only here. */
const Blocks = ({ prepared: { blocks, freed = [] }, told }: BlocksProps) => {
  const text = (window: Window) => span(window, { zone: told.names.zone, now: told.now });
  return (
    <>
      {blocks && (
        <>
          <p>
            In {blocks.length} blocks. The ticket holds the first start; Slotwright notes the rest:
          </p>
          <ol class="blocks">
            {blocks.map((block, index) => (
              <li key={block.start}>
                {text(block)}{' '}
                <span class="muted">{index === 0 ? 'in the ticket' : 'noted here'}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {freed.length > 0 && <p>No longer noted here: {freed.map(text).join('; ')}.</p>}
    </>
  );
};

/** Those who hear of it in the same way are named together. */
const heard = (effects: readonly SideEffect[]): readonly string[] =>
  [...new Set(effects.map(({ how }) => how))].map((how) => {
    const who = effects.filter((effect) => effect.how === how).map((effect) => WHO[effect.who]);
    return who.join(', ') + HOW[how];
  });

interface Change {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly there?: string;
}

const changes = (prepared: Prepared, told: Told): readonly Change[] => {
  const { from, to, technician } = prepared;
  const zone = told.names.zone;
  const owner = (values: Values) =>
    values.owner === undefined ? 'nobody' : (prepared.owners?.[values.owner] ?? values.owner);
  const named = (values: Values): string =>
    values === to && technician && values.owner
      ? `${nameOf(told.names, technician)} (${values.owner})`
      : owner(values);
  const start = (values: Values) =>
    values.start === undefined
      ? 'not set'
      : `${whenOfYear(values.start, { zone, now: told.now })} ${zoneName(values.start, zone)}`;
  const minutes = (values: Values) =>
    values.minutes === undefined ? 'not set' : minutesText(values.minutes);
  const there = clockOf(prepared, told);
  const rows: readonly (Change & { readonly same: boolean })[] = [
    { field: 'Owner', from: owner(from), to: named(to), same: owner(from) === owner(to) },
    {
      field: 'Start',
      from: start(from),
      to: start(to),
      ...(there ? { there } : {}),
      same: from.start === to.start,
    },
    {
      field: 'Estimate',
      from: minutes(from),
      to: minutes(to),
      same: minutes(from) === minutes(to),
    },
  ];
  return rows.filter((row) => !row.same);
};

const clockOf = ({ to, technician }: Prepared, told: Told): string | undefined => {
  if (to.start === undefined || technician === undefined) return undefined;
  const zone = zoneOf(told.names, technician);
  if (zone === told.names.zone) return undefined;
  return `${when(to.start, { zone, now: told.now })} ${zoneName(to.start, zone)} for ${nameOf(told.names, technician)}`;
};
