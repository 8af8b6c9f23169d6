/** A seeded generator (xorshift, 32 bits): the same seed draws the same numbers everywhere. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds must not begin alike, and 0 would stay 0.
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
    for (let i = 0; i < 8; i++) this.next();
  }

  private next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return x >>> 0;
  }

  /** 0 <= n < 1. */
  share(): number {
    return this.next() / 4_294_967_296;
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return Math.floor((this.next() / 4_294_967_296) * below);
  }
}
