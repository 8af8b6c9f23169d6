import { POLICY_LINES, QUESTIONS } from '../model/policy-lines.ts';
import { isEmpty, resetAll } from '../model/policy-words.ts';
import { FlipOrder } from '../parts/FlipOrder.tsx';
import { PolicyDraftBar } from '../parts/PolicyDraftBar.tsx';
import { PolicyLine } from '../parts/PolicyLine.tsx';
import { Tradeoffs } from '../parts/Tradeoffs.tsx';
import type { PanelProps } from '../parts/tools.ts';
import { usePolicyDraft } from '../parts/use-policy-draft.ts';

export const Rules = ({ team }: PanelProps) => {
  const draft = usePolicyDraft(team);
  const reset = resetAll(draft.policy);
  return (
    <div class="policy">
      <p class="lead">
        What a suggestion rests on. Costs are minutes everywhere. Change a number and see what it
        would have changed before you keep it; an emptied field goes back to its default.
      </p>
      <PolicyDraftBar team={team} draft={draft} />
      <h2>Trade-offs</h2>
      <p class="muted">
        The same numbers, told against each other. Changing one changes the number in the rules
        below.
      </p>
      <Tradeoffs draft={draft} />
      {QUESTIONS.map(({ id, label }) => (
        <section key={id} aria-labelledby={`question-${id}`}>
          <h2 id={`question-${id}`}>{label}</h2>
          <ul class="policy-lines">
            {POLICY_LINES.filter((line) => line.question === id).map((line) => (
              <PolicyLine key={line.name} line={line} kept={team.policy} draft={draft} />
            ))}
          </ul>
        </section>
      ))}
      <h2>Which change is told first</h2>
      <p class="muted">
        Where one change would make somebody the first pick, the first of these that would do is
        told.
      </p>
      <FlipOrder draft={draft} />
      <p class="actions">
        <button type="button" disabled={isEmpty(reset)} onClick={() => draft.add(reset)}>
          All back to the defaults
        </button>
      </p>
    </div>
  );
};
