import type { Reason } from '../../../core/explain/reason.ts';
import type { ClientId, SiteId, SkillId, TechnicianId } from '../../../core/model/ids.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Card } from '../../card.ts';
import type { OptionsPlace } from './actions.ts';

/** One fact that can be corrected from a card. */
export type Fixable =
  | {
      readonly kind:
        | 'minutes'
        | 'priority'
        | 'tier'
        | 'where'
        | 'needs'
        | 'due'
        | 'client'
        | 'site';
    }
  | {
      readonly kind: 'skill';
      readonly technician: TechnicianId;
      readonly skill: SkillId;
      readonly has: 0 | 1 | 2 | 3;
    }
  | { readonly kind: 'hours' | 'absence' | 'until' | 'active'; readonly technician: TechnicianId }
  | { readonly kind: 'present'; readonly technician: TechnicianId; readonly window: Window }
  | {
      readonly kind: 'ban' | 'unban';
      readonly technician: TechnicianId;
      readonly client: ClientId;
    }
  | { readonly kind: 'site-hours' | 'site-area'; readonly site: SiteId }
  /** Kept by the PSA: nothing here can change it. */
  | { readonly kind: 'psa' }
  | { readonly kind: 'options'; readonly at: OptionsPlace };

/** The facts a reason stands on, the likeliest to be wrong first; none = a consequence of no single fact. */
export const fixablesOf = (
  reason: Reason,
  technician: TechnicianId,
  card: Card,
): readonly Fixable[] => {
  const site = card.answer.need.ticket.site;
  const area: readonly Fixable[] = site ? [{ kind: 'site-area', site }] : [{ kind: 'site' }];
  switch (reason.code) {
    case 'account-disabled':
      return [{ kind: 'active', technician }];
    case 'may-not-own':
    case 'overlap':
      return [{ kind: 'psa' }, { kind: 'minutes' }];
    case 'outside-hours':
    case 'no-hours':
      return [{ kind: 'hours', technician }];
    case 'absent':
      return [{ kind: 'present', technician, window: reason.window }];
    case 'rest':
    case 'rest-lost':
    case 'late-start':
    case 'after-on-call':
    case 'on-call':
      return [{ kind: 'options', at: 'on-call' }];
    case 'skill-unknown':
      return [{ kind: 'skill', technician, skill: reason.skill, has: 0 }, { kind: 'needs' }];
    case 'skill-expired':
      return [{ kind: 'skill', technician, skill: reason.skill, has: 0 }, { kind: 'needs' }];
    case 'skill-missing':
    case 'skill-preferred':
    case 'skill-over':
    case 'skill-stretch':
    case 'skill-has':
      return [
        { kind: 'skill', technician, skill: reason.skill, has: reason.has },
        { kind: 'needs' },
      ];
    case 'mentor':
    case 'no-mentor':
      return [{ kind: 'needs' }];
    case 'clearance-missing':
    case 'clearance-expired':
    case 'clearance-unknown':
      return [{ kind: 'options', at: 'people' }, { kind: 'where' }];
    case 'hand-off-day':
      return [{ kind: 'options', at: 'on-call' }, { kind: 'where' }];
    case 'after-hours':
      return [{ kind: 'priority' }, { kind: 'client' }, { kind: 'options', at: 'on-call' }];
    case 'booking-fixed':
    case 'booking-moves':
      return [{ kind: 'psa' }];
    case 'area-change':
    case 'area-home':
      return [...area, { kind: 'where' }];
    case 'visit-joined':
      return [{ kind: 'site' }, { kind: 'where' }];
    case 'no-lunch':
    case 'lunch-short':
    case 'no-break':
      return [{ kind: 'minutes' }, { kind: 'options', at: 'policy' }];
    case 'slot-kept':
    case 'slot-missed':
    case 'slot-own':
      return [{ kind: 'tier' }, { kind: 'options', at: 'policy' }];
    case 'flex-kept':
    case 'flex-short':
    case 'flex-last':
      return [{ kind: 'priority' }, { kind: 'tier' }, { kind: 'options', at: 'policy' }];
    case 'gap-too-short':
    case 'first-leg':
    case 'travel-added':
    case 'leg-too-long':
    case 'day-travel-too-long':
      return [{ kind: 'where' }, ...area, { kind: 'minutes' }];
    case 'site-closed':
      return [{ kind: 'site-hours', site: reason.site }, { kind: 'where' }];
    case 'deadline-missed':
    case 'deadline-tight':
    case 'deadline-kept':
      return [{ kind: 'due' }, { kind: 'minutes' }, { kind: 'priority' }];
    case 'response-late':
    case 'wait':
      return [{ kind: 'priority' }];
    case 'day-full':
      return [{ kind: 'minutes' }, { kind: 'hours', technician }];
    case 'week-high':
    case 'week-red':
    case 'continuity-waived':
    case 'load-above':
    case 'load-below':
      return [
        { kind: 'hours', technician },
        { kind: 'options', at: 'policy' },
      ];
    case 'banned':
      return [{ kind: 'unban', technician, client: reason.client }, { kind: 'client' }];
    case 'client-ranked':
    case 'last-technician':
      return [{ kind: 'client' }, { kind: 'ban', technician, client: reason.client }];
    case 'same-contact':
    case 'solved-before':
      return [{ kind: 'psa' }];
    case 'in-blocks':
    case 'never-split':
    case 'block-short':
    case 'blocks-apart':
      return [{ kind: 'minutes' }, { kind: 'where' }, { kind: 'options', at: 'policy' }];
    case 'in-the-past':
    case 'too-early':
    case 'no-room':
      return [];
  }
};
