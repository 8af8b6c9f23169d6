import { refuse } from '../host-error.ts';
import { asNumber, asText, Thing } from './thing.ts';

/** The arguments of a call; objects among them are things already. */
export class Args {
  readonly #given: readonly unknown[];
  readonly #method: string;
  constructor(method: string, given: readonly unknown[]) {
    this.#method = method;
    this.#given = given;
  }

  at(index: number): unknown {
    return this.#given[index];
  }

  has(index: number): boolean {
    return this.#given[index] !== undefined && this.#given[index] !== null;
  }

  text(index: number): string {
    return asText(this.#given[index], `Argument ${index + 1} of ${this.#method}`);
  }

  number(index: number): number {
    return asNumber(this.#given[index], `Argument ${index + 1} of ${this.#method}`);
  }

  whole(index: number, otherwise?: number): number {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    const number = this.number(index);
    if (!Number.isInteger(number))
      refuse('InvalidArgument', `Argument ${index + 1} of ${this.#method} is a whole number.`);
    return number;
  }

  thing(index: number): Thing | undefined {
    const given = this.#given[index];
    return given instanceof Thing ? given : undefined;
  }
}
