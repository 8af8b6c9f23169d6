import { type Parts, type Property, Thing } from './thing.ts';

type Methods = NonNullable<Parts['methods']>;

const READS = /^(|_.*|Get.*)$/;

/** A thing, and all of its kind that it leads to, which asks before it is changed. */
export const guarded = (thing: Thing, kind: RegExp, ask: () => void): Thing => {
  if (!kind.test(thing.is)) return thing;
  const next = <T>(given: T): T | Thing =>
    given instanceof Thing ? guarded(given, kind, ask) : given;
  const property = ({ get, set }: Property): Property => ({
    get,
    ...(set && {
      set: (value: unknown): void => {
        ask();
        set(value);
      },
    }),
  });
  const method =
    (name: string, call: Methods[string]): Methods[string] =>
    (args) => {
      if (!READS.test(name)) ask();
      return next(call(args));
    };
  const { properties = {}, links = {}, methods = {}, items, id } = thing.parts;
  return new Thing(
    thing.is,
    {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, property(one)]),
      ),
      links: Object.fromEntries(
        Object.entries(links).map(([name, link]) => [name, () => next(link())]),
      ),
      methods: Object.fromEntries(
        Object.entries(methods).map(([name, call]) => [name, method(name, call)]),
      ),
      ...(items && { items: () => items().map((item) => guarded(item, kind, ask)) }),
      ...(id && { id }),
    },
    thing.subject,
  );
};
