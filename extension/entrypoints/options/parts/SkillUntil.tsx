import { useLayoutEffect, useState } from 'preact/hooks';
import type { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import { expiryOf, levelOf, putExpiry } from '../model/skill-grid.ts';
import { useTools } from './tools.ts';

/** The last day of the certificate behind the cell that has the focus; Enter takes it and goes back to the grid. */
export const SkillUntil = (props: {
  readonly id: string;
  readonly team: Team;
  readonly who: Technician | undefined;
  readonly skill: SkillId | undefined;
  readonly back: () => void;
}) => {
  const { desk } = useTools();
  const { who, skill } = props;
  const held = (who && skill && expiryOf(who, skill)) ?? '';
  const [text, setText] = useState<string>(held);
  useLayoutEffect(() => setText(held), [held, who?.id, skill]);
  const canHave = who && skill && levelOf(who, skill);

  const take = (typed: string): void => {
    if (!who || !skill || typed === held) return;
    const put = putExpiry(props.team, who.id, skill, typed);
    if (!put.ok) {
      desk.say('bad', put.words);
      return;
    }
    const words = typed ? `until ${typed}` : 'without a last day';
    void desk.change(`Saved: ${who.name}, ${skill}: ${words}.`, (now) => {
      const again = putExpiry(now, who.id, skill, typed);
      return again.ok ? again.value : now;
    });
  };
  return (
    <div class="inline skill-until">
      <label class="field" for={props.id}>
        <span>
          {who && skill ? `${who.name}, ${skill}: certificate until` : 'Certificate until'}
        </span>
        <input
          id={props.id}
          type="date"
          max="9999-12-31"
          disabled={!canHave}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={(event) => take(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            // The same key must not press the cell that gets the focus; leaving the field takes what stands in it.
            event.preventDefault();
            if (event.key === 'Escape') {
              event.currentTarget.value = held;
              setText(held);
            }
            props.back();
          }}
        />
      </label>
      {!canHave && (
        <span class="muted">
          {who && skill
            ? 'Set a level first.'
            : 'Choose a cell of the grid: its certificate’s last day is set here.'}
        </span>
      )}
    </div>
  );
};
