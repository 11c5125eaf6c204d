import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../../src/logs/encoding/to-utf8.ts';
import type { Row } from '../../src/logs/rows/row-batch.ts';
import { read, told } from './reading.ts';
import { type CutRow, cutChunks } from './rows/cutting.ts';

/**
 * The cases of two public suites for readers of CSV, csv-spectrum and csv-test-data. A reader of case logs differs from a
 * reader of CSV in two things, and both are deliberate: a blank line is a row, as the spreadsheet numbers it; and a row
 * whose quotation marks do not match is repaired where its width shows how, and marked, so that a stray mark does not cost
 * the file.
 */
const SUITES = ['csv-spectrum', 'csv-test-data'] as const;

const casesOf = (suite: string) =>
  readdirSync(join(import.meta.dirname, 'suites', suite))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${suite}/${name.replace(/\.csv$/, '')}`);

const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, 'suites', `${name}.csv`));

function rowsOf(name: string): CutRow[] {
  const chunks = () => toUtf8([bytesOf(name)]).chunks();
  const width = cutChunks(chunks(), { delimiter: ',', width: null })[0]?.cells.length ?? null;
  return cutChunks(chunks(), { delimiter: ',', width });
}

/** Rows that RFC 4180 does not have, and that are read with a mark: with which cells they come out. */
const REPAIRED: Readonly<Record<string, Row>> = {
  // Minutes and seconds of an arc, written with a quotation mark in a cell that does not begin with one.
  'csv-spectrum/location_coordinates': [
    '01632960000',
    '52\ufffd24\'30.1"N 1\ufffd30\'4.9"W',
    'Middletown',
    'Midshire',
  ],
  'csv-test-data/bad-missing-quote': ['C1', '"a mark that nothing closes', 'North'],
  'csv-test-data/bad-quotes-with-unescaped-quote': ['C1', 'a mark " in the middle', 'North'],
  'csv-test-data/bad-unescaped-quote': ['C1', 'some "quoted" words', 'North'],
};

/** Files that are CSV, and no log with the column names `reference`, `received` and `team`. */
const NO_LOG: Readonly<Record<string, string>> = {
  'csv-test-data/bad-header-less-fields': 'ROW_WIDTH in row 2',
  'csv-test-data/bad-header-more-fields': 'ROW_WIDTH in row 2',
  'csv-test-data/bad-header-no-header': 'FILE_EMPTY',
  'csv-test-data/bad-header-wrong-header': 'HEADER_NOT_FOUND in row 1',
};

describe.each(SUITES)('the suite %s', (suite) => {
  const cases = casesOf(suite);
  const sound = cases.filter((name) => !(name in NO_LOG) && !/\/bad-/.test(name));

  test('is there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(suite === 'csv-spectrum' ? 12 : 24);
  });

  test.each(sound)('%s comes out cell for cell', (name) => {
    const expected = JSON.parse(
      readFileSync(join(import.meta.dirname, 'suites', `${name}.json`), 'utf8'),
    ) as readonly Row[];
    expect(rowsOf(name).map(({ cells }) => cells)).toEqual(expected);
  });

  test('has no fault in any other than those that are told here', () => {
    const faulty = cases.filter((name) => rowsOf(name).some(({ fault }) => fault !== undefined));
    expect(faulty).toEqual(Object.keys(REPAIRED).filter((name) => name.startsWith(suite)));
  });
});

test.each(Object.entries(REPAIRED))('%s is repaired, and says so', (name, cells) => {
  expect(rowsOf(name).at(-1)).toMatchObject({ cells, fault: 'repaired' });
  expect(rowsOf(name)).toHaveLength(2);
});

// What a repair must not guess is how many cells the row has: then it is refused.
test.each(Object.keys(REPAIRED))('%s is refused where the row has another width', (name) => {
  const faults = cutChunks([bytesOf(name)], { delimiter: ',', width: 7 }).map(({ fault }) => fault);
  expect(faults).toEqual([undefined, 'quotes']);
});

test.each(Object.entries(NO_LOG))('%s is CSV, and refused as a log', (name, code) => {
  const result = read('compliments', bytesOf(name));
  expect(told(result)).toContain(code);
  expect(result.records).toEqual([]);
});
