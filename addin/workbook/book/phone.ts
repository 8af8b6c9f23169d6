import { addDays, atLocal, localDate, localTime } from '../../../core/calendar/zone.ts';
import { tenth } from '../../../core/explain/roster-text.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import { type Instant, LocalTime } from '../../../core/model/time.ts';
import { isAgreed } from '../../../core/roster/on-call/entries.ts';
import { HAND_OFF } from '../hand-off.ts';
import type { Phone, PhonePerson, PhoneSwap } from '../phone.ts';
import type { Book } from './book.ts';
import { future, turnsAhead } from './future.ts';
import { dayText, namingOf } from './naming.ts';
import { onCallFacts, turnIdOfRow, windowOfTurn } from './on-call-facts.ts';
import type { OverrideRow, SwapRow } from './swaps.ts';
import { balanceText, ledgerFor } from './why-next.ts';

const EVENING = LocalTime.parse('18:00');

export const personOf = (book: Book, id: TechnicianId): PhonePerson => ({
  id,
  name: namingOf(book).nameOf(id),
});

/** `Mon 23 Nov 2026 18:00`. */
export const momentText = ({ zone }: Book, at: Instant): string =>
  `${dayText(localDate(at, zone))} ${localTime(at, zone)}`;

/** `primary from Mon 23 Nov 2026`. */
export const turnText = (book: Book, id: string): string => {
  const row = book.onCall.find((one) => turnIdOfRow(one) === id);
  return row ? `${row.layer} from ${dayText(row.from)}` : id;
};

export const swapText = (book: Book, { swap }: Pick<SwapRow, 'swap'>): string => {
  const { nameOf } = namingOf(book);
  const legs = swap.legs.map(
    ({ shift, from, to }) => `${turnText(book, shift)}: ${nameOf(from)} → ${nameOf(to)}`,
  );
  const by = swap.recordedBy === undefined ? '' : `, recorded by ${swap.recordedBy}`;
  return `${legs.join('; ')}${by}`;
};

const phoneSwap = (book: Book, row: SwapRow): PhoneSwap => {
  const { swap } = row;
  const people = [...new Set(swap.legs.flatMap(({ from, to }) => [from, to]))];
  const isWaiting = !isAgreed(swap) && swap.undoneAt === undefined;
  return {
    id: swap.id,
    text: swapText(book, row),
    state: swap.undoneAt !== undefined ? 'undone' : isWaiting ? 'waiting' : 'agreed',
    waitsFor: isWaiting
      ? people.filter((id) => !swap.agreed.includes(id)).map((id) => personOf(book, id))
      : [],
  };
};

export const overrideText = (book: Book, { named, cells }: OverrideRow): string => {
  const { nameOf } = namingOf(book);
  const { layer, window, technician } = named;
  const instead = book.people.find(({ id }) => id === cells.instead);
  const whose = instead ? ` for ${instead.name}` : '';
  const by = cells.by === undefined ? '' : `, recorded by ${cells.by}`;
  return `${layer}, ${momentText(book, window.start)} to ${momentText(book, window.end)}: ${nameOf(technician)}${whose}${by}`;
};

/** From six, or from now where that is past, to the next hand-over in the morning. */
const tonight = ({ zone }: Book, now: Instant): Phone['tonight'] => {
  const [date, time] = [localDate(now, zone), localTime(now, zone)];
  const isNight = time < HAND_OFF;
  const form = (at: Instant): string => `${localDate(at, zone)}T${localTime(at, zone)}`;
  const from = isNight || time > EVENING ? now : atLocal(zone, date, EVENING);
  return { from: form(from), to: form(atLocal(zone, isNight ? date : addDays(date, 1), HAND_OFF)) };
};

const ledgerLines = (book: Book, now: Instant): readonly string[] => {
  const { problem } = future(book, now);
  const { nameOf } = namingOf(book);
  const ahead = turnsAhead(book, localDate(now, book.zone));
  return ledgerFor(problem)
    .rows.toSorted((a, b) => a.difference - b.difference || (a.technician < b.technician ? -1 : 1))
    .map((row) => {
      const own = ahead.filter(({ technician }) => technician === row.technician).length;
      const turns = own === 1 ? '1 turn ahead' : `${own} turns ahead`;
      const holidays =
        row.holidaysHeld === 0 ? '' : `, ${tenth(row.holidaysHeld, 'en')} holidays in two years`;
      return `${nameOf(row.technician)}: ${balanceText(row)}${holidays}; ${turns}.`;
    });
};

/** Everything about the phone as it stands. */
export const phoneOf = (book: Book, now: Instant): Phone => {
  const { nameOf } = namingOf(book);
  const facts = onCallFacts(book);
  const layers = [...new Set(book.onCall.map(({ layer }) => layer))].toSorted();
  return {
    kind: 'phone',
    now: layers.map((layer) => {
      const has = facts.find(
        (fact) => fact.layer === layer && fact.window.start <= now && fact.window.end > now,
      );
      return has
        ? `${layer}: ${nameOf(has.technician)} until ${momentText(book, has.window.end)}`
        : `${layer}: nobody`;
    }),
    turns: turnsAhead(book, localDate(now, book.zone)).map((row) => {
      const window = windowOfTurn(book, row);
      return {
        id: turnIdOfRow(row),
        layer: row.layer,
        from: dayText(row.from),
        to: dayText(row.to),
        technician: row.technician && personOf(book, row.technician),
        why: row.why ?? '',
        isNow: window.start <= now,
      };
    }),
    people: book.people
      .filter(({ onCall }) => onCall !== 'none')
      .map(({ id, name }) => ({ id, name })),
    swaps: book.swaps.filter(({ what }) => what === 'turn').map((row) => phoneSwap(book, row)),
    overrides: book.overrides
      .filter(({ undone, named }) => !undone && named.window.end > now)
      .map((row) => ({ id: row.named.id, text: overrideText(book, row) })),
    ledger: ledgerLines(book, now),
    holidays: book.holidays.length,
    tonight: tonight(book, now),
  };
};
