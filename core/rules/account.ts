import { NOTHING, type Rule } from './rule.ts';

/** Disabled technicians, and those whom the PSA does not let own this ticket. */
export const account: Rule = {
  id: 'account',
  scope: 'booking',
  varies: 'technician',
  judge({ technician }, { mayOwn }) {
    if (!technician.active) {
      return [
        {
          rule: 'account',
          kind: 'block',
          minutes: 0,
          reason: { code: 'account-disabled' },
          bookings: [],
        },
      ];
    }
    if (mayOwn && !mayOwn.has(technician.id)) {
      return [
        {
          rule: 'account',
          kind: 'block',
          minutes: 0,
          reason: { code: 'may-not-own' },
          bookings: [],
        },
      ];
    }
    return NOTHING;
  },
};
