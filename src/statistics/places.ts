import { type ReportingYear, reportingYearOf } from '../calendar/reporting-year.ts';
import type { Basis } from './definition.ts';
import { dimension, keysOf } from './dimensions/all-dimensions.ts';
import { dateOn, type Fact } from './facts.ts';

/** Where the fact in hand falls in one dimension. */
export type Place = () => readonly string[];

/**
 * The dimensions that a pass over facts asks for. Many tables and conditions ask for the same ones, so each is asked
 * once of every fact, and only when somebody wants to know.
 */
export class Places {
  #fact: Fact | null = null;
  #turn = 0;
  readonly #places = new Map<string, Place>();
  /** The years of the fact in hand that are known already, by the date that puts it there. */
  readonly #years = new Map<Basis, ReportingYear | null>();

  /** Takes the next fact in hand. */
  take(fact: Fact): void {
    this.#fact = fact;
    this.#turn += 1;
    this.#years.clear();
  }

  /** The reporting year of the fact in hand; `null` where it has no such date and is in no year. */
  yearOn(basis: Basis): ReportingYear | null {
    const known = this.#years.get(basis);
    if (known !== undefined) {
      return known;
    }
    const date = dateOn(basis, this.#fact!);
    const year = date === null ? null : reportingYearOf(date);
    this.#years.set(basis, year);
    return year;
  }

  /**
   * Where the fact in hand falls in a dimension.
   * @param basis the date that puts the fact into the year.
   * @throws RangeError for a dimension that does not exist.
   */
  of(id: string, basis: Basis): Place {
    const name = `${id} ${basis}`;
    const known = this.#places.get(name);
    if (known !== undefined) {
      return known;
    }
    const asked = dimension(id);
    let turn = 0;
    let keys: readonly string[] = [];
    const place = (): readonly string[] => {
      if (turn !== this.#turn) {
        turn = this.#turn;
        keys = keysOf(asked, this.#fact!, basis);
      }
      return keys;
    };
    this.#places.set(name, place);
    return place;
  }
}
