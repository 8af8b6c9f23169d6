import type { ClassMeta, Member, Metadata, Since } from './client/metadata.ts';
import { HostError, refuse } from './host-error.ts';
import type { Kept } from './kept.ts';
import {
  ACTION,
  type Action,
  type Answer,
  type Batch,
  type Failure,
  type ObjectPath,
  PATH,
  type Query,
} from './protocol.ts';
import { query } from './query.ts';
import { Args } from './things/args.ts';
import { Thing } from './things/thing.ts';

export interface Stage {
  readonly metadata: Metadata;
  readonly root: () => Thing;
  readonly newObject: (name: string) => Thing;
  readonly isSupported: (since: Since) => boolean;
  readonly kept: Kept;
  /** Called before anything is read: what must be known for it can be fetched here. */
  readonly beforeQuery: (query: Query) => Promise<void>;
  /** Every call and every write of a property, as `Class.member`. */
  readonly called: (call: string) => void;
}

/** The member of the class, where there is one in this version; what the client does not know is an error. */
export const memberOf = (stage: Stage, thing: Thing, host: string): Member => {
  const meta = stage.metadata.get(thing.is);
  const member = meta?.members.get(host);
  if (!member) throw new HostError('ApiNotFound', `Excel has no ${thing.is}.${host || '[ ]'}.`);
  gate(stage, thing.is, member);
  return member;
};

/** Whether this version has the member: newer ones are an error too. */
export const gate = (stage: Stage, is: string, { since, js }: Member): void => {
  if (since && !stage.isSupported(since))
    refuse(
      'ApiNotFound',
      `${is}.${js} came with ${since.set} ${since.version}, newer than this Excel.`,
    );
};

const notPlayed = (thing: Thing, member: Member): never =>
  refuse('NotImplemented', `The stand-in for Excel does not play ${thing.is}.${member.js} yet.`);

export const isReadable = (stage: Stage, member: Member): boolean =>
  member.since === undefined || stage.isSupported(member.since);

export const metaOf = (stage: Stage, thing: Thing): ClassMeta =>
  stage.metadata.get(thing.is) ?? refuse('ApiNotFound', `Excel's client has no class ${thing.is}.`);

class Run {
  readonly #stage: Stage;
  readonly #batch: Batch;
  readonly #found = new Map<number, Thing | null>();
  readonly results: { ActionId: number; Value: unknown }[] = [];
  readonly traces: number[] = [];
  /** Where the request is, for the error. */
  at = '';

  constructor(stage: Stage, batch: Batch) {
    this.#stage = stage;
    this.#batch = batch;
  }

  thing(id: number): Thing | null {
    const found = this.#found.get(id);
    if (found !== undefined) return found;
    const path = this.#batch.ObjectPaths[String(id)];
    if (!path) throw new HostError('GeneralException', `The request names no object ${id}.`);
    const made = this.#follow(path);
    this.#found.set(id, made);
    return made;
  }

  #follow(path: ObjectPath): Thing | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.#stage.root();
      case PATH.newObject:
        return this.#stage.newObject(path.Name);
      case PATH.reference:
        return this.#stage.kept.find(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.property:
        return this.#link(path);
      case PATH.method:
      case PATH.indexer:
        return this.#made(path);
      default:
        return refuse(
          'NotImplemented',
          `The stand-in knows no path of type ${path.ObjectPathType}.`,
        );
    }
  }

  #parent(path: ObjectPath): Thing | null {
    return this.thing(path.ParentObjectPathId ?? 0);
  }

  #link(path: ObjectPath): Thing | null {
    const parent = this.#parent(path);
    if (!parent) return null;
    this.at = `${parent.is}.${path.Name}`;
    const member = memberOf(this.#stage, parent, path.Name);
    const link = parent.parts.links?.[path.Name];
    return link ? link() : notPlayed(parent, member);
  }

  #made(path: ObjectPath): Thing | null {
    const parent = this.#parent(path);
    if (!parent) return null;
    const made = this.#call(parent, path.Name, path.ArgumentInfo);
    if (made === null || made instanceof Thing) return made;
    throw new HostError('GeneralException', `${parent.is}.${path.Name} gave no object.`);
  }

  /** Objects among the arguments are named by the number of their path. */
  #argument(given: unknown): unknown {
    if (Array.isArray(given)) return given;
    if (typeof given !== 'object' || given === null) return given;
    if ('_ObjectPathId' in given && typeof given._ObjectPathId === 'number')
      return this.thing(given._ObjectPathId);
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, this.#argument(value)]),
    );
  }

  #arguments(info: ObjectPath['ArgumentInfo']): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((given, at) => {
      const reference = references[at];
      return reference ? this.thing(reference) : this.#argument(given);
    });
  }

  #call(thing: Thing, host: string, info: ObjectPath['ArgumentInfo']): unknown {
    const args = this.#arguments(info);
    this.at = `${thing.is}.${host || 'getItem'}`;
    const member = memberOf(this.#stage, thing, host);
    if (member.kind !== 'method')
      throw new HostError('ApiNotFound', `${thing.is}.${member.js} is no method.`);
    const method = thing.parts.methods?.[host];
    if (!method) return notPlayed(thing, member);
    if (!host.startsWith('_')) this.#stage.called(`${thing.is}.${member.js}`);
    return method(new Args(`${thing.is}.${member.js}`, args));
  }

  #set(thing: Thing, { Name, ArgumentInfo }: Action): void {
    const [value] = this.#arguments(ArgumentInfo);
    this.at = `${thing.is}.${Name}`;
    const member = memberOf(this.#stage, thing, Name);
    if (member.kind !== 'scalar' || !member.writable)
      throw new HostError('InvalidArgument', `${thing.is}.${member.js} can only be read.`);
    const set = thing.parts.properties?.[member.host]?.set;
    if (!set) {
      notPlayed(thing, member);
      return;
    }
    this.#stage.called(`${thing.is}.${member.js}`);
    set(value);
  }

  #instantiate(thing: Thing | null): unknown {
    if (!thing) return null;
    const kept = this.#stage.kept.nameOf(thing);
    return kept === undefined ? { ...thing.parts.id } : { ...thing.parts.id, _ReferenceId: kept };
  }

  #act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      return undefined;
    }
    const thing = this.thing(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return this.#instantiate(thing);
    if (action.ActionType === ACTION.query) {
      this.at = thing?.is ?? '';
      return thing
        ? query(this.#stage, thing, action.QueryInfo ?? {}, (at) => {
            this.at = at;
          })
        : null;
    }
    if (!thing) {
      if (action.Name === '_KeepReference') return undefined;
      throw new HostError('ItemNotFound', 'There is no such object, so nothing can be done to it.');
    }
    if (action.ActionType === ACTION.set) {
      this.#set(thing, action);
      return undefined;
    }
    if (action.ActionType !== ACTION.method)
      return refuse('NotImplemented', `The stand-in knows no action of type ${action.ActionType}.`);
    if (action.Name === '_KeepReference') {
      this.#stage.kept.keep(thing);
      return undefined;
    }
    const value = this.#call(thing, action.Name, action.ArgumentInfo);
    return value instanceof Thing ? undefined : value;
  }

  async all(): Promise<Failure | undefined> {
    for (const [index, action] of this.#batch.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.query)
          await this.#stage.beforeQuery(action.QueryInfo ?? {});
        const Value = this.#act(action);
        this.results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return {
          Code: error.code,
          Message: error.message,
          Location: this.at,
          ActionIndex: index,
          HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
        };
      }
    }
    return undefined;
  }
}

/** Does what a batch asks, in its order: what ran before a failure stays done, what comes after is left. */
export const processBatch = async (stage: Stage, batch: Batch): Promise<Answer> => {
  const run = new Run(stage, batch);
  const failure = await run.all();
  const answer = { Results: run.results, TraceIds: run.traces };
  return failure ? { ...answer, Error: failure } : answer;
};
