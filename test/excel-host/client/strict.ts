import type { Realm } from './realm.ts';

/**
 * The types of the client know every member there is, but a cast, or a name that is put together, gets past them, and
 * then the client keeps a misspelt property for itself and reads it back as undefined. Here both are errors, by a step
 * behind the client's own classes: none of their code is another for it.
 */
const STRICT = `
  (() => {
    const plain = Object.prototype;
    let base = Excel.Range.prototype;
    while (Object.getPrototypeOf(base) !== plain) base = Object.getPrototypeOf(base);
    // What a language asks of any object, and what the client keeps for itself.
    const asked = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof']);
    const isOwn = (key) => typeof key === 'symbol' || /^_|^m_/.test(key) || key in plain;
    const no = (of, key) => {
      throw new TypeError('Excel has no ' + (of._className || 'object') + '.' + key + '.');
    };
    const behind = {
      get: (target, key, receiver) =>
        isOwn(key) || asked.has(key) ? Reflect.get(target, key, receiver) : no(receiver, key),
      set: (_target, key, value, receiver) =>
        isOwn(key)
          ? Reflect.defineProperty(receiver, key, {
              value,
              writable: true,
              enumerable: true,
              configurable: true,
            })
          : no(receiver, key),
    };
    Object.setPrototypeOf(base, new Proxy(plain, behind));
  })();
`;

export const refuseUnknownMembers = (realm: Realm): void => {
  realm.run(STRICT);
};
