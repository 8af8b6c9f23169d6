import { Zone } from '../../../core/model/time.ts';

/** The zone this browser runs in: told only where the team's own is not known. */
export const browserZone = (): Zone =>
  Zone.parse(new Intl.DateTimeFormat().resolvedOptions().timeZone);
