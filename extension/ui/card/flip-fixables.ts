import type { FlipFacts } from '../../../core/explain/flip-facts.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Fixable } from './fixables.ts';

/** The fact of ours that a change is made in; none = it is made in the ticket system, or by another start. */
export const flipFixables = (facts: FlipFacts, technician: TechnicianId): readonly Fixable[] => {
  switch (facts.kind) {
    case 'later':
      return facts.bound === 'end' ? [{ kind: 'due' }] : [];
    case 'level':
      return [{ kind: 'needs' }];
    case 'horizon':
      return [{ kind: 'options', at: 'policy' }];
    case 'move':
      return [];
    case 'unlock':
      switch (facts.what) {
        case 'ban':
          return [{ kind: 'unban', technician, client: facts.client }];
        case 'absence':
          return [{ kind: 'present', technician, window: facts.window }];
        case 'clearance':
          return [{ kind: 'options', at: 'people' }];
        case 'booking':
          return [];
      }
  }
};
