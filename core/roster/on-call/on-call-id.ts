import { OnCallId } from '../../model/ids.ts';

const PART = '#';

/** The id of a stretch of a turn that is cut in pieces; the first piece has the turn's own. */
export const partId = (id: OnCallId, part: number): OnCallId =>
  part === 0 ? id : OnCallId.parse(`${id}${PART}${part + 1}`);

/** The turn that a stored stretch is of. */
export const turnIdOf = (id: OnCallId): OnCallId => {
  const found = /^(.+)#\d+$/.exec(id);
  return found?.[1] === undefined ? id : OnCallId.parse(found[1]);
};
