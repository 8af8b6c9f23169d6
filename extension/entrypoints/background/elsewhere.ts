import { when, zoneName } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';
import type { Card } from '../../card.ts';
import { tellingOf, zoneOf } from '../../ui/card/naming.ts';

/** The same instant on the clocks of those it concerns, where they show something else: "09:00 EST for Ben". */
export const elsewhere = (
  card: Pick<Card, 'answer' | 'names' | 'now'>,
  technician: TechnicianId | undefined,
  at: Instant,
): readonly {
  readonly zone: Zone;
  readonly whose: 'technician' | 'site';
  readonly text: string;
}[] => {
  const site = card.answer.need.ticket.site;
  const asked = [
    { whose: 'technician' as const, zone: technician && zoneOf(card.names, technician) },
    { whose: 'site' as const, zone: site && card.names.sites[site]?.zone },
  ];
  const here = when(at, tellingOf(card));
  return asked.flatMap(({ whose, zone }) => {
    if (!zone || zone === card.names.zone) return [];
    const there = when(at, { zone, now: card.now });
    return there === here ? [] : [{ zone, whose, text: `${there} ${zoneName(at, zone)}` }];
  });
};
