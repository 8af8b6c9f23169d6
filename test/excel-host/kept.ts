import { refuse } from './host-error.ts';
import type { Thing } from './things/thing.ts';

/** Things that an add-in keeps over more than one request, each under a name that no other one ever gets. */
export class Kept {
  readonly #things = new Map<string, Thing>();
  #next = 1;

  get size(): number {
    return this.#things.size;
  }

  keep(thing: Thing): void {
    if (this.nameOf(thing) !== undefined) return;
    this.#things.set(`kept-${this.#next}-${thing.is}`, thing);
    this.#next += 1;
  }

  nameOf(thing: Thing): string | undefined {
    return [...this.#things].find(([, one]) => one === thing)?.[0];
  }

  find(name: string): Thing {
    return (
      this.#things.get(name) ??
      refuse('InvalidReference', 'The object was released, or what it stood for is gone.')
    );
  }

  forget(name: string): void {
    this.#things.delete(name);
  }

  forgetAll(): void {
    this.#things.clear();
  }

  /** What stood on a sheet that is deleted since: Excel answers for none of it. */
  drop(isGone: (thing: Thing) => boolean): void {
    for (const [name, thing] of this.#things) if (isGone(thing)) this.#things.delete(name);
  }
}
