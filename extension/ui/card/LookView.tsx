import type { Look } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { CardView } from './CardView.tsx';
import { FaultView } from './FaultView.tsx';
import { MineNote } from './MineNote.tsx';
import type { Parts } from './parts.ts';

interface Props {
  readonly look: Look;
  readonly act: CardActions;
  readonly parts: Parts;
}

/** Whatever came back for one ticket. */
export const LookView = ({ look, act, parts }: Props) => {
  switch (look.kind) {
    case 'card':
      return <CardView card={look} act={act} parts={parts} />;
    case 'fault':
      return <FaultView fault={look.fault} host={look.host} act={act} />;
    case 'no-team':
      return (
        <div class="plain">
          <h3>Who is in your team?</h3>
          <p>
            Slotwright may read <bdi>{look.host}</bdi>, but knows no technicians yet. Names are
            enough to begin with.
          </p>
          <div class="row">
            <button type="button" class="primary" onClick={() => act.options?.('setup')}>
              Set up the team…
            </button>
          </div>
        </div>
      );
    case 'closed':
      return (
        <div class="plain">
          <h3>
            <bdi>{look.number.slice(0, 40)}</bdi> is closed
          </h3>
          <p>
            Its status is “<bdi>{look.status.slice(0, 60)}</bdi>”: nothing to dispatch.
          </p>
          {look.mine && <MineNote mine={look.mine} act={act} />}
        </div>
      );
  }
};
