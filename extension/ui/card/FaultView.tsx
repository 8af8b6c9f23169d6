import type { Fault } from '../../adapters/fault.ts';
import type { CardActions } from './actions.ts';
import { faultWords } from './fault-words.ts';

interface Props {
  readonly fault: Fault;
  readonly host: string;
  readonly act: CardActions;
}

/** The ticket could not be read: what is wrong and the way out, in the place of a suggestion. */
export const FaultView = ({ fault, host, act }: Props) => (
  <div class="fault">
    <h3 class="notice warn">{faultWords(fault)}</h3>
    <p class="muted" dir="auto">
      {host}
      {fault.status !== undefined && `, answer ${fault.status}`}
      {fault.words && `: ${fault.words.slice(0, 300)}`}
    </p>
    {act.again && (
      <div class="row">
        <button type="button" class="primary" onClick={act.again}>
          Look again
        </button>
      </div>
    )}
  </div>
);
