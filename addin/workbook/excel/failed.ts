import type { Failed } from '../actions.ts';
import { failureWords } from '../failure-words.ts';

const field = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;

/** An error of Excel as the pane tells it: a sentence by its code, never its own message, which goes to the details. */
export const failedBy = (error: unknown): Failed => {
  const code = field(error, 'code');
  const named = typeof code === 'string' ? code : 'Unknown';
  const info = field(error, 'debugInfo');
  return {
    kind: 'failed',
    code: named,
    text: failureWords(named),
    details: JSON.stringify({
      code: named,
      message: String(field(error, 'message') ?? error),
      statement: field(info, 'statement'),
      surroundings: field(info, 'surroundingStatements'),
    }),
  };
};

/** Runs one action of a person: one batch, and every error of it as a value. Waits for a cell that is being edited. */
export const attempt = async <T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | Failed> => {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    return failedBy(error);
  }
};
