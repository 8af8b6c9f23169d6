import { useMemo, useRef } from 'preact/hooks';
import type { Policy } from '../../../../core/model/policy.ts';
import type { Team } from '../../../../core/model/team.ts';
import {
  drafted,
  editsOf,
  type PolicyDraft,
  type PolicyEdit,
  type PolicyStep,
  readDraft,
  writeDraft,
} from '../model/policy-draft.ts';
import { withStep } from '../model/policy-words.ts';
import { useTools } from './tools.ts';
import { useDraft } from './use-draft.ts';

export interface DraftedPolicy {
  /** As it would be. */
  readonly policy: Policy;
  readonly edits: readonly PolicyEdit[];
  readonly add: (step: PolicyStep) => void;
  /** Takes the last step back. */
  readonly undo: () => void;
  readonly discard: () => void;
  readonly keep: () => Promise<void>;
}

/** Changes of the rules while they are tried out: nothing holds before they are kept, and a closed tab loses none. */
export const usePolicyDraft = (team: Team): DraftedPolicy => {
  const { desk } = useTools();
  const [text, setText] = useDraft('options:policy');
  const draft = useMemo(() => readDraft(text), [text]);
  // Two changes may come before the page is drawn again.
  const latest = useRef<PolicyDraft>(draft);
  latest.current = draft;
  const policy = useMemo(() => drafted(team.policy, draft), [team.policy, draft]);
  const edits = useMemo(() => editsOf(team.policy, draft), [team.policy, draft]);
  const put = (next: PolicyDraft): void => {
    latest.current = next;
    setText(writeDraft(next));
  };
  return {
    policy,
    edits,
    add: (step) => put(withStep(latest.current, step)),
    undo: () => put(latest.current.slice(0, -1)),
    discard: () => put([]),
    async keep() {
      const kept = latest.current;
      const words = `Kept: ${edits.length} ${edits.length === 1 ? 'change' : 'changes'} of the rules.`;
      const done = await desk.change(words, (now) => ({
        ...now,
        policy: drafted(now.policy, kept),
      }));
      if (done) put([]);
    },
  };
};
