import { when, zoneName } from '../../../core/explain/format.ts';
import type { Telling } from '../../../core/explain/tell.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, Zone } from '../../../core/model/time.ts';
import type { Card, Names } from '../../card.ts';
import { clip } from './clip.ts';

/** A name of a length that a row can hold, whatever the ticket system says. */
export const nameOf = (names: Names, technician: TechnicianId): string =>
  clip(names.technicians[technician]?.name ?? technician, { characters: 60, words: 12 });

export const tellingOf = (card: Pick<Card, 'names' | 'now'>): Telling => ({
  zone: card.names.zone,
  now: card.now,
});

export const zoneOf = (names: Names, technician: TechnicianId): Zone =>
  names.technicians[technician]?.zone ?? names.zone;

/** The same instant on the clocks of those it concerns, where they show something else: "09:00 EST for Ben". */
export const elsewhere = (
  card: Card,
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
