import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { IDLE, isBusy, nextStage, type Stage } from '../../../ui/card/flow.ts';
import { WriteFlow } from '../../../ui/card/WriteFlow.tsx';
import type { ApprovalRow } from '../model/journal-rows.ts';
import { namesOfTeam } from '../model/names.ts';
import { useTools } from './tools.ts';

/** Takes an approval back, or settles one, with the same steps and the same confirm as on a ticket. */
export const UndoDialog = (props: {
  readonly team: Team;
  readonly row: ApprovalRow;
  readonly want: 'undo' | 'settle';
  readonly close: () => void;
}) => {
  const { ask, desk, now } = useTools();
  const { row, want } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [stage, on] = useReducer(nextStage, IDLE);

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
  const prepare = async (): Promise<void> => {
    const asked = { action: 'undo', approval: row.approval } as const;
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
  // One dialog is one undo.
  useEffect(() => {
    dialog.current?.showModal();
    (want === 'undo' ? prepare() : settle(row.approval)).catch(lost);
  }, []);

  return (
    <dialog
      ref={dialog}
      class="asking"
      aria-label={`${want === 'undo' ? 'Undo' : 'Read again'}: ${row.number}`}
      onCancel={(event) => {
        if (isBusy(stage)) event.preventDefault();
      }}
      onClose={props.close}
    >
      <WriteFlow
        stage={stage}
        told={{
          names: namesOfTeam(props.team),
          now: now(),
          number: row.number,
          title: row.title,
        }}
        act={{ settle: (approval) => void settle(approval).catch(lost) }}
        confirm={() => void approve(stage).catch(lost)}
        back={() => dialog.current?.close()}
      />
    </dialog>
  );
};
