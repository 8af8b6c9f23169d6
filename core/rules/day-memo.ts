import type { SlotTemplate } from '../model/slot.ts';
import type { Facts, SlotWindow } from './facts.ts';
import type { LunchDay } from './lunch-day.ts';
import type { Need } from './need.ts';
import type { Around } from './neighbours.ts';
import type { Finding } from './rule.ts';

/** What the rules by gap said of work of one length; `blocks` are those of the findings that block. */
export interface Said {
  readonly facts: Facts;
  readonly minutes: number;
  readonly findings: readonly Finding[];
  readonly blocks: readonly Finding[];
}

/** One gap of a day, and what the rules by gap said of it last. */
export interface Gap extends Around {
  said: Said | undefined;
}

/** What one ticket was told of a day. */
export interface Told {
  readonly need: Need;
  readonly gaps: Gap[];
  /** What holds all day; `blocks` are those of it that block. */
  allDay:
    | { readonly findings: readonly Finding[]; readonly blocks: readonly Finding[] }
    | undefined;
}

interface SlotsOf {
  readonly of: readonly SlotTemplate[];
  readonly windows: readonly SlotWindow[];
}

/** Tickets of which a day remembers what they were told: they are asked for one after another. */
const TICKETS_KEPT = 4;

/**
 * What was worked out of a day that does not change, so that it need not be for each start. It lies in the day and not in
 * maps beside it, which the garbage collector has to walk through again and again.
 */
export class DayMemo {
  lunch: LunchDay | 'none' | undefined;
  /** Lunch slides for work at a site. */
  siteLunch: LunchDay | 'none' | undefined;
  #told: Told[] = [];
  #last: Told | undefined;

  /** `slots` hang on no booking, so a day that is booked anew takes them over. */
  constructor(public slots?: SlotsOf) {}

  told(need: Need): Told {
    if (this.#last?.need === need) return this.#last;
    const found = this.#told.find((one) => one.need === need) ?? this.#add(need);
    this.#last = found;
    return found;
  }

  #add(need: Need): Told {
    const made: Told = { need, gaps: [], allDay: undefined };
    if (this.#told.length === TICKETS_KEPT) this.#told.shift();
    this.#told.push(made);
    return made;
  }
}
