import { browser } from 'wxt/browser';
import type { AnswerOf, Envelope, InputOf, Kind } from './protocol.ts';

/** The background did not answer as agreed; `gone` = the extension was updated and this page must be reloaded. */
export class NoAnswer extends Error {
  constructor(
    readonly why: 'gone' | 'not-allowed' | 'not-understood' | 'failed',
    words: string,
  ) {
    super(words);
  }
}

/** The only place that sends a message. */
export const ask = async <K extends Kind>(kind: K, body: InputOf<K>): Promise<AnswerOf<K>> => {
  if (!browser.runtime?.id) throw new NoAnswer('gone', 'Slotwright was updated: reload this page.');
  let envelope: Envelope<AnswerOf<K>> | undefined;
  try {
    envelope = await browser.runtime.sendMessage({ kind, body });
  } catch (error) {
    throw new NoAnswer('failed', error instanceof Error ? error.message : String(error));
  }
  if (!envelope) throw new NoAnswer('failed', 'The background did not answer.');
  if (!envelope.ok) throw new NoAnswer(envelope.error, envelope.words);
  return envelope.value;
};
