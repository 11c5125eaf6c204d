import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The figures of a published report, as the council printed them. */
export interface PublishedReport {
  readonly report: string;
  readonly figures: Readonly<Record<string, PublishedValue>>;
  readonly tables: Readonly<Record<string, PublishedTable>>;
  readonly doesNotReconcile?: readonly string[];
}

/** A number; a pair of a number and its percentage, or of two contradicting numbers; or a number for each of several years. */
export type PublishedValue = number | readonly number[] | Readonly<Record<string, number>>;

export interface PublishedTable {
  readonly columns?: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Reads the published figures kept beside this file. */
export function published(name: string): PublishedReport {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as PublishedReport;
}

/**
 * Where a published name is not one of ours: one concept has one name in the program, and a pair of number and
 * percentage is two figures.
 */
const OUR_NAMES: Readonly<Record<string, readonly string[]>> = {
  'complaints.usingAdvocate': ['complaints.advocateSupported'],
  'outcome.upheld': ['outcome.upheld', 'outcome.upheld.percent'],
  'outcome.partiallyUpheld': ['outcome.partiallyUpheld', 'outcome.partiallyUpheld.percent'],
  'outcome.upheld.previousYear': ['outcome.upheld.previousYear', 'outcome.upheld.percent.previousYear'],
  'outcome.partiallyUpheld.previousYear': [
    'outcome.partiallyUpheld.previousYear',
    'outcome.partiallyUpheld.percent.previousYear',
  ],
  'theme.poorCommunication.percent': ['theme.communication.percent'],
  'theme.standardsOfService.percent': ['theme.qualityOfService.percent'],
};

/** One number that a published figure asserts, under the name that the program gives it. */
export interface Assertion {
  readonly published: string;
  readonly figure: string;
  readonly value: number;
}

/** Every number that the published figures assert. Two contradicting numbers of one figure are two assertions. */
export function assertionsOf({ figures }: PublishedReport, year: string): Assertion[] {
  return Object.entries(figures).flatMap(([name, value]): Assertion[] => {
    if (typeof value === 'number') {
      return [{ published: name, figure: OUR_NAMES[name]?.[0] ?? name, value }];
    }
    if (isList(value)) {
      const names = OUR_NAMES[name] ?? value.map(() => name);
      return value.map((number, index) => ({ published: name, figure: names[index]!, value: number }));
    }
    return Object.entries(value).map(([of, number]) => ({
      published: name,
      figure: of === year ? name : `${name}.${of}`,
      value: number,
    }));
  });
}

function isList(value: PublishedValue): value is readonly number[] {
  return Array.isArray(value);
}
