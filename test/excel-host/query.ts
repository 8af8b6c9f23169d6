import type { Scalar } from './client/metadata.ts';
import { HostError, refuse } from './host-error.ts';
import { gate, isReadable, memberOf, metaOf, type Stage } from './process.ts';
import type { Query } from './protocol.ts';
import type { Thing } from './things/thing.ts';

type Found = Record<string, unknown>;

const isFound = (value: unknown): value is Found => typeof value === 'object' && value !== null;

const byJs = (stage: Stage, thing: Thing, js: string) =>
  [...metaOf(stage, thing).members.values()].find((member) => member.js === js);

/** A scalar of the thing by its name in the add-in's code. */
const scalar = (stage: Stage, thing: Thing, member: Scalar): unknown => {
  memberOf(stage, thing, member.host);
  const property = thing.parts.properties?.[member.host];
  if (!property)
    throw new HostError(
      'NotImplemented',
      `The stand-in for Excel does not play ${thing.is}.${member.js} yet.`,
    );
  return property.get();
};

/** Everything the thing has, for a load that names nothing. */
const everything = (stage: Stage, thing: Thing): Found =>
  Object.fromEntries(
    [...metaOf(stage, thing).members.values()]
      .filter((member) => member.kind === 'scalar' && isReadable(stage, member))
      .flatMap(({ host }) => {
        const property = thing.parts.properties?.[host];
        return property ? [[host, property.get()]] : [];
      }),
  );

const merge = (into: Found, more: Found): Found => {
  for (const [key, value] of Object.entries(more)) {
    const own = into[key];
    if (Array.isArray(own) && Array.isArray(value) && key === '_Items')
      for (const [at, item] of own.entries()) merge(item, value[at]);
    else if (isFound(own) && isFound(value) && !Array.isArray(own)) merge(own, value);
    else into[key] = value;
  }
  return into;
};

type Told = (at: string) => void;

/** A name is wrong also in a list that holds nothing yet which could have it. */
const mustKnow = (stage: Stage, is: string, path: readonly string[]): void => {
  const [name = '', ...rest] = path;
  const meta = stage.metadata.get(is);
  if (!meta || name === '' || name === '*') return;
  const member = [...meta.members.values()].find(({ js }) => js === name);
  if (!member && meta.item) {
    mustKnow(stage, meta.item, path);
    return;
  }
  if (!member || member.kind === 'method')
    throw new HostError('InvalidArgument', `Excel has no property "${name}" on ${is}.`);
  gate(stage, is, member);
  if (member.kind === 'navigation') mustKnow(stage, member.to, rest);
};

const one = (stage: Stage, thing: Thing, path: readonly string[], told: Told): Found => {
  const [name = '', ...rest] = path;
  told(`${thing.is}.${name}`);
  if (name === '*' || name === '') return everything(stage, thing);
  const member = byJs(stage, thing, name);
  const items = thing.parts.items;
  if (!member && items) {
    mustKnow(stage, thing.is, path);
    return { _Items: items().map((item) => withId(item, one(stage, item, path, told))) };
  }
  if (!member) return refuse('InvalidArgument', `Excel has no property "${name}" on ${thing.is}.`);
  if (member.kind === 'scalar') return { [member.host]: scalar(stage, thing, member) };
  if (member.kind !== 'navigation')
    return refuse('InvalidArgument', `${thing.is}.${name} is a method and cannot be loaded.`);
  memberOf(stage, thing, member.host);
  const link = thing.parts.links?.[member.host];
  if (!link) return refuse('NotImplemented', `The stand-in does not play ${thing.is}.${name} yet.`);
  const next = link();
  return { [member.host]: next ? one(stage, next, rest, told) : null };
};

const withId = (item: Thing, found: Found): Found => ({ ...item.parts.id, ...found });

/** What a `load` asks for, in the names of the request. */
export const query = (
  stage: Stage,
  thing: Thing,
  { Select, Top, Skip }: Query,
  told: Told,
): unknown => {
  const items = thing.parts.items;
  const paths = (Select ?? []).map((path) => path.split('/'));
  const found: Found = { ...thing.parts.id };
  if (paths.length === 0) {
    if (items) found._Items = items().map((item) => withId(item, everything(stage, item)));
    merge(found, everything(stage, thing));
  }
  for (const path of paths) merge(found, one(stage, thing, path, told));
  const all = found._Items;
  if (items && Array.isArray(all) && (Top !== undefined || Skip !== undefined))
    found._Items = all.slice(Skip ?? 0, (Skip ?? 0) + (Top ?? all.length));
  return found;
};
