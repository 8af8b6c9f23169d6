import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Choice } from '../../../card.ts';
import type { InputOf } from '../../../protocol.ts';
import { Confirm } from '../../../ui/card/Confirm.tsx';
import { DeclinedView } from '../../../ui/card/DeclinedView.tsx';
import { IDLE, isBusy, nextStage, type Stage } from '../../../ui/card/flow.ts';
import { Outcome } from '../../../ui/card/Outcome.tsx';
import { WriteFlow } from '../../../ui/card/WriteFlow.tsx';
import type { ApprovalRow } from '../model/journal-rows.ts';
import { namesOfTeam } from '../model/names.ts';
import { MoveForm } from './MoveForm.tsx';
import { useTools } from './tools.ts';

const PARTS = { Confirm, Outcome, DeclinedView };

export type Wanted = 'undo' | 'move' | 'settle';

const TITLES: Readonly<Record<Wanted, string>> = {
  undo: 'Undo',
  move: 'Move',
  settle: 'Read again',
};

/** Takes an approval back, moves it, or settles one, with the same steps and the same confirm as on a ticket. */
export const JournalDialog = (props: {
  readonly team: Team;
  readonly row: ApprovalRow;
  readonly want: Wanted;
  readonly close: () => void;
}) => {
  const { ask, desk, now } = useTools();
  const { row, want } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [stage, on] = useReducer(nextStage, IDLE);
  const [moving, setMoving] = useState(want === 'move');

  const lost = (): void => {
    desk.say('warn', 'No answer came. “Read again” on the newest line tells what was written.');
    props.close();
  };
  const settle = async (approval: ApprovalRow['approval']): Promise<void> => {
    on({ kind: 'settling', approval });
    const answer = await ask('settle', { approval });
    on(
      answer.kind === 'ended'
        ? { kind: 'ended', ended: answer }
        : { kind: 'declined', declined: answer },
    );
  };
  const prepare = async (asked: InputOf<'prepare'>): Promise<void> => {
    on({ kind: 'asked', asked });
    const answer = await ask('prepare', asked);
    on(
      answer.kind === 'prepared'
        ? { kind: 'prepared', prepared: answer }
        : { kind: 'declined', declined: answer },
    );
  };
  const approve = async (at: Stage): Promise<void> => {
    if (at.at !== 'confirm') return;
    on({ kind: 'confirmed' });
    const answer = await ask('approve', { prepared: at.prepared.id });
    on(
      answer.kind === 'ended'
        ? { kind: 'ended', ended: answer }
        : { kind: 'declined', declined: answer },
    );
  };
  const move = (choice: Choice): void => {
    setMoving(false);
    prepare({ action: 'move', approval: row.approval, choice }).catch(lost);
  };
  // One dialog is one act.
  useEffect(() => {
    dialog.current?.showModal();
    if (want === 'undo') prepare({ action: 'undo', approval: row.approval }).catch(lost);
    if (want === 'settle') settle(row.approval).catch(lost);
  }, []);
  const end = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="asking"
      aria-label={`${TITLES[want]}: ${row.number}`}
      onCancel={(event) => {
        if (isBusy(stage)) event.preventDefault();
      }}
      onClose={props.close}
    >
      {moving ? (
        <MoveForm team={props.team} row={row} move={move} back={end} />
      ) : (
        <WriteFlow
          stage={stage}
          told={{
            names: namesOfTeam(props.team),
            now: now(),
            number: row.number,
            title: row.title,
          }}
          parts={PARTS}
          act={{ settle: (approval) => void settle(approval).catch(lost) }}
          confirm={() => void approve(stage).catch(lost)}
          back={end}
        />
      )}
    </dialog>
  );
};
