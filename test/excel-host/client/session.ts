import type { Happening } from '../book/events.ts';
import { get, type Realm } from './realm.ts';

/** What answers the client's requests. */
export type Answerer = (text: string, flags: number) => Promise<string>;

/**
 * Puts the stand-in in the place of Excel: the client's own seam for that, and nothing else of it is touched.
 * The flag makes the client check the requirement set of every member, as it does inside Excel.
 */
const CONNECT = `
  const session = Object.create(OfficeExtension.SessionBase.prototype);
  session._resolveRequestUrlAndHeaderInfo = async () => null;
  session.getEventRegistration = () =>
    OfficeExtension.GenericEventRegistration.getGenericEventRegistration('');
  session._createRequestExecutorOrNull = () => ({
    executeAsync: async (_customData, flags, message) => ({
      HttpStatusCode: 200,
      ErrorCode: '',
      ErrorMessage: '',
      Headers: null,
      Body: await slotwrightAnswer(JSON.stringify(message.Body), flags),
    }),
  });
  OfficeExtension.SessionBase._overrideSession = session;
  OfficeExtension._testSetRichApiMessageReadyImpl(async () => {});
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // An error in a handler of an event is only written to the console, and only then.
  OfficeExtension.CoreUtility._logEnabled = true;
`;

export const connect = (realm: Realm, answer: Answerer): void => {
  // Parsed on this side, so that arrays are arrays of the tests' own realm.
  const parsed = async (text: string, flags: number): Promise<unknown> =>
    JSON.parse(await answer(text, flags));
  Reflect.set(realm.window, 'slotwrightAnswer', parsed);
  realm.run(CONNECT);
};

/** Hands what happened to the client, as Excel's message does. */
export const deliver = (realm: Realm, entries: readonly object[]): void => {
  const trigger = get(realm.window, 'OfficeExtension', '_testTriggerRichApiMessageEvent');
  if (typeof trigger === 'function') trigger({ entries });
};

const EVENT_MESSAGE = 65_536;

/** What happened, as an entry of Excel's message. */
export const entriesOf = (happenings: readonly Happening[]) =>
  happenings.map(({ type, target, message }) => ({
    messageCategory: EVENT_MESSAGE,
    messageType: type,
    targetId: target,
    message: JSON.stringify(message),
  }));
