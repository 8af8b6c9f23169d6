import type { TicketRef } from '../../adapters/raw.ts';
import type { AnswerOf, BodyOf, Kind } from '../../protocol.ts';
import type { Caller, World } from './world.ts';

/** Which ticket system a message is about, for the check that a page asks about its own. */
export type About = Pick<TicketRef, 'base'> & Partial<Pick<TicketRef, 'psa'>>;

export interface Handler<K extends Kind> {
  /** Everything the body names outside the extension, also behind an id. Absent = nothing. */
  about?(body: BodyOf<K>, world: World): Promise<readonly About[]>;
  run(body: BodyOf<K>, world: World, caller: Caller): Promise<AnswerOf<K>>;
}

export type Handlers = { readonly [K in Kind]: Handler<K> };
