import { useEffect, useRef, useState } from 'preact/hooks';
import type { Candidate, Excluded } from '../../../core/dispatch/answer.ts';
import { span, zoneName } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Card, Choice } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { choiceOf, nameOf, tellingOf } from './naming.ts';
import { isOwnClick } from './own-click.ts';
import { TextField } from './TextField.tsx';
import { useOwnId } from './use-own-id.ts';
import { Weighed } from './Weighed.tsx';
import { fieldOf, instantOf } from './wall-clock.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
  readonly candidate?: Candidate;
  readonly excluded?: Excluded;
  readonly wish?: Wish | undefined;
}

/** A start that was asked for beside the form: it is filled in, and the focus goes there. Each asking is a new one. */
export interface Wish {
  readonly start: Instant;
}

const QUICK = [
  'The client asked for them',
  'Already talking to the client',
  'They know this site',
  'The first is needed elsewhere',
] as const;

/** Take another technician or another start; against the advice only with a reason. */
export const Pick = ({ card, act, technician, candidate, excluded, wish }: Props) => {
  const id = useOwnId();
  const zone = card.names.zone;
  const moving = card.mine?.live ? card.mine.approval : undefined;
  // What is booked already is no move.
  const stays = moving && card.mine?.technician === technician ? card.mine.to.start : undefined;
  const best = candidate?.window ?? excluded?.nearest?.window;
  const starts = (
    candidate ? [candidate.window, ...candidate.others.map((o) => o.window)] : []
  ).filter((window) => window.start !== stays);
  const [start, setStart] = useState<Instant | undefined>(starts[0]?.start ?? best?.start);
  const [own, setOwn] = useState(starts.length === 0);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (wish === undefined) return;
    setStart(wish.start);
    setOwn(true);
  }, [wish]);
  useEffect(() => {
    if (wish !== undefined && own) {
      form.current?.querySelector<HTMLElement>('input[type="datetime-local"]')?.focus();
    }
  }, [wish, own]);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState('');
  if (!card.writing || (moving ? !act.move : !act.choose)) return null;
  const needsReason =
    !act.unwritten && !candidate?.equal && card.answer.ranked[0]?.technician !== technician;
  const deed = moving ? 'Move' : act.unwritten ? 'Take' : 'Approve';
  const name = nameOf(card.names, technician);
  // What nobody can do in one go is done in blocks from the start that was found, and whole from another.
  const choiceAt = (at: Instant): Choice =>
    candidate && at === candidate.window.start
      ? choiceOf(candidate, card)
      : { technician, start: at, minutes: card.answer.need.minutes };

  const go = (event: MouseEvent) => {
    if (!isOwnClick(event)) return;
    if (start === undefined) return setMissing('Choose a start first: a day and a time.');
    if (start + card.answer.need.minutes * 60_000 <= card.now)
      return setMissing('That time has passed: choose a later start.');
    if (start === stays) return setMissing('That is booked already: choose another start.');
    if (needsReason && words.trim() === '')
      return setMissing('Say why first: pick or type a reason.');
    setMissing('');
    const override = words.trim().slice(0, 500);
    const choice = { ...choiceAt(start), ...(override === '' ? {} : { override }) };
    if (moving) act.move?.(moving, choice);
    else act.choose?.(choice);
  };

  return (
    <fieldset class="pick" ref={form}>
      <legend dir="auto">{moving ? `Move to ${name}` : `Take ${name}`}</legend>
      {starts.map((window) => (
        <label class="check" key={window.start}>
          <input
            type="radio"
            name={`${id}-start`}
            checked={!own && start === window.start}
            onChange={() => {
              setOwn(false);
              setStart(window.start);
            }}
          />
          {span(window, tellingOf(card))} {zoneName(window.start, zone)}
          {candidate?.blocks[1] && `, the first of ${candidate.blocks.length} blocks`}
        </label>
      ))}
      {candidate && (
        <label class="check">
          <input type="radio" name={`${id}-start`} checked={own} onChange={() => setOwn(true)} />
          Another start
        </label>
      )}
      {own && (
        <TextField
          label={`Start (${zoneName(start ?? card.now, zone)})`}
          type="datetime-local"
          value={start === undefined ? '' : fieldOf(start, zone)}
          change={(text) => setStart(instantOf(text, zone))}
        />
      )}
      {own && act.weigh && start !== undefined && (
        <Weighed card={card} weigh={act.weigh} choice={choiceAt(start)} />
      )}
      {needsReason && (
        <>
          <label for={`${id}-why`}>
            {excluded ? 'Why, against the advice?' : 'Why not the first?'}
          </label>
          <input
            id={`${id}-why`}
            type="text"
            dir="auto"
            maxLength={500}
            autocomplete="off"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <div class="row quick">
            {QUICK.map((quick) => (
              <button
                key={quick}
                type="button"
                class="small"
                aria-pressed={words === quick}
                onClick={() => setWords(quick)}
              >
                {quick}
              </button>
            ))}
          </div>
        </>
      )}
      {missing && (
        <p class="notice bad" role="alert">
          {missing}
        </p>
      )}
      <button type="button" class="primary" onClick={go}>
        {deed} <bdi>{name}</bdi>
      </button>
    </fieldset>
  );
};
