import type { Fact } from '../../statistics/facts.ts';

/** Sets of facts, each kept once however many numbers count it: most tables count the same complaints. */
export class FactSets {
  readonly #places: ReadonlyMap<Fact, number>;
  /** By a number made of all that is in a set; two different ones can share it. */
  readonly #known = new Map<number, number[]>();
  /** A list that has been added is not looked at again: the records of a population are below the line of every share. */
  readonly #added = new WeakMap<readonly Fact[], number>();
  readonly all: number[][] = [];

  constructor(facts: readonly Fact[]) {
    this.#places = new Map(facts.map((fact, place) => [fact, place]));
  }

  /** @returns the place of the set among all. */
  add(facts: readonly Fact[]): number {
    let at = this.#added.get(facts);
    if (at === undefined) {
      at = this.#placeOf(this.#inOrder(facts));
      this.#added.set(facts, at);
    }
    return at;
  }

  #inOrder(facts: readonly Fact[]): number[] {
    const set = facts.map((fact) => this.#places.get(fact)!);
    return set.every((place, index) => index === 0 || set[index - 1]! <= place)
      ? set
      : set.sort((a, b) => a - b);
  }

  #placeOf(set: number[]): number {
    const hash = set.reduce((mixed, place) => (mixed * 31 + place) | 0, set.length);
    const alike = this.#known.get(hash) ?? [];
    const known = alike.find((at) => isSame(this.all[at]!, set));
    if (known !== undefined) {
      return known;
    }
    this.#known.set(hash, [...alike, this.all.length]);
    return this.all.push(set) - 1;
  }
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((place, index) => place === b[index]);
}
