import * as z from 'zod/mini';
import { get } from './realm.ts';

/** Since which requirement set a member is there. */
export interface Since {
  readonly set: string;
  readonly version: string;
}

export interface Scalar {
  readonly kind: 'scalar';
  /** As add-in code says it: `showGridlines`. */
  readonly js: string;
  /** As the request says it: `ShowGridlines`. */
  readonly host: string;
  readonly writable: boolean;
  readonly since?: Since;
}
export interface Navigation {
  readonly kind: 'navigation';
  readonly js: string;
  readonly host: string;
  /** The class it leads to. */
  readonly to: string;
  readonly since?: Since;
}
export interface Method {
  readonly kind: 'method';
  readonly js: string;
  readonly host: string;
  /** The class of what it gives, where that is an object. */
  readonly gives?: string;
  readonly since?: Since;
}
export type Member = Scalar | Navigation | Method;

export interface ClassMeta {
  readonly name: string;
  /** By the name in the request; an indexer is the method ''. A property may have a second name for being set. */
  readonly members: ReadonlyMap<string, Member>;
  /** The class of an item, for a collection. */
  readonly item?: string;
}
export type Metadata = ReadonlyMap<string, ClassMeta>;

const Names = z.catch(z.array(z.string()), []);
const Flags = z.catch(z.array(z.boolean()), []);

const CALL =
  /_(createPropertyObject|createMethodObject|createIndexerObject|invokeMethod|createChildItemObject)\((?:(?:Excel|OfficeCore)\.(\w+)|this|thisObj)(?:, \w+)?, (?:"(\w+)")?/g;
const SINCE = /_throwIfApiNotSupported\("[\w.]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/;
const CHILD = /_createChildItemObject\(Excel\.(\w+)/;

const sinceOf = (text: string): Since | undefined => {
  const [, set, version] = SINCE.exec(text) ?? [];
  if (set === undefined || version === undefined) return undefined;
  return { set: set === '_defaultApiSetName' ? 'ExcelApi' : set.slice(1, -1), version };
};

const textOf = (property: PropertyDescriptor | undefined): string =>
  [property?.get, property?.set, property?.value]
    .filter((part) => typeof part === 'function')
    .join('\n');

/** What a getter or method of the client asks the host for. */
const askedBy = (js: string, text: string): Member | undefined => {
  const since = sinceOf(text);
  const more = since ? { since } : {};
  for (const [, call, to, host] of text.matchAll(CALL)) {
    if (call === 'createPropertyObject' && to && host)
      return { kind: 'navigation', js, host, to, ...more };
    if (call === 'createMethodObject' && to && host)
      return { kind: 'method', js, host, gives: to, ...more };
    if (call === 'createIndexerObject' && to)
      return { kind: 'method', js, host: '', gives: to, ...more };
    if (call === 'invokeMethod' && host) return { kind: 'method', js, host, ...more };
  }
  return undefined;
};

const NOT_ASKED = new Set(['_handleResult', '_handleRetrieveResult', 'constructor']);

const OTHER_NAME = /_invokeSetProperty\(thisObj, "(\w+)"/;

/** Some setters are written by hand in the client, and say another name than the one they are read by. */
const otherName = (excel: unknown, name: string, host: string): string | undefined => {
  const setter = get(excel, '_CC', `${name}_${host}_Set`);
  return typeof setter === 'function' ? OTHER_NAME.exec(String(setter))?.[1] : undefined;
};

const readClass = (excel: unknown, name: string, prototype: object): ClassMeta => {
  const members = new Map<string, Member>();
  const js = Names.parse(get(prototype, '_scalarPropertyNames'));
  const hosts = Names.parse(get(prototype, '_scalarPropertyOriginalNames'));
  const writable = Flags.parse(get(prototype, '_scalarPropertyUpdateable'));
  const textOfProperty = (property: string): string =>
    textOf(Object.getOwnPropertyDescriptor(prototype, property));
  for (const [at, host] of hosts.entries()) {
    const property = js[at] ?? host;
    const since = sinceOf(textOfProperty(property));
    const can = writable[at] ?? textOfProperty(property).includes('_invokeSetProperty(');
    const scalar: Scalar = { kind: 'scalar', js: property, host, writable: can };
    const member = since ? { ...scalar, since } : scalar;
    members.set(host, member);
    const other = can ? otherName(excel, name, host) : undefined;
    if (other !== undefined && other !== host) members.set(other, member);
  }
  for (const property of Object.getOwnPropertyNames(prototype)) {
    if (NOT_ASKED.has(property) || js.includes(property)) continue;
    const member = askedBy(property, textOfProperty(property));
    if (member && !members.has(member.host)) members.set(member.host, member);
  }
  const item = CHILD.exec(textOfProperty('_handleResult'))?.[1];
  return item ? { name, members, item } : { name, members };
};

/** The one class that the client builds from a table, so that its code says nothing. */
const MADE_LATE: ClassMeta = {
  name: 'AddinInternalService',
  members: new Map([
    [
      'NotifyActionHandlerReady',
      { kind: 'method', js: 'notifyActionHandlerReady', host: 'NotifyActionHandlerReady' },
    ],
  ]),
};

/**
 * Every class of the client with its members, read from the client's own code:
 * the stand-in knows all names there are, also those it does not play.
 */
export const readMetadata = (...spaces: readonly unknown[]): Metadata => {
  const classes = new Map<string, ClassMeta>([[MADE_LATE.name, MADE_LATE]]);
  for (const space of spaces) {
    if (typeof space !== 'object' || space === null) continue;
    for (const name of Object.getOwnPropertyNames(space)) {
      const prototype = get(space, name, 'prototype');
      if (typeof prototype !== 'object' || prototype === null) continue;
      if (get(prototype, '_className') !== name || classes.has(name)) continue;
      classes.set(name, readClass(space, name, prototype));
    }
  }
  return classes;
};

/** The words that Excel takes for one of its choices, such as `PaperType`. */
export type Words = (choice: string) => readonly string[];

const Choice = z.record(z.string(), z.string());

export const readWords =
  (excel: unknown): Words =>
  (choice) => {
    const found = Choice.safeParse(get(excel, choice));
    if (!found.success) throw new Error(`Excel's client knows no choice named ${choice}.`);
    return Object.values(found.data).filter((word) => word !== 'Invalid');
  };
