import { describe, expect, test } from 'vitest';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import { combineLogs } from '../../src/logs/combine.ts';
import { definitions, read } from './reading.ts';

/** Logs of complaints: file name with its years, then rows of reference, received, Stage 1 responded. */
function combine(files: Readonly<Record<string, readonly string[]>>) {
  const logs = Object.entries(files).map(([name, rows]) => {
    const text = ['Reference,Received,Stage 1 responded,Procedure', ...rows.map((row) => `${row},Statutory`)];
    const [, years = ''] = name.split(' ');
    return {
      years: years === '' ? [] : years.split('+').map(parseReportingYear),
      records: read('complaints', text.join('\n'), { file: name }).records,
    };
  });
  return combineLogs(logs, definitions.complaints);
}

describe('a reference in one log twice', () => {
  test('with the same content is one case and a duplicate', () => {
    const { records, duplicates, problems } = combine({
      'a 2023-24': ['C1,03/04/2023,', 'C2,03/04/2023,', 'C1,2023-04-03,N/A'],
    });
    expect(records.map(({ origin }) => origin.row)).toEqual([2, 3]);
    expect([...duplicates]).toEqual([['a 2023-24', 1]]);
    expect(problems).toEqual([]);
  });

  test('with other content contradicts itself: the first is used, the second refused', () => {
    const { records, contradicting, problems } = combine({
      'a 2023-24': ['C1,03/04/2023,', 'C1,03/04/2023,14/04/2023'],
    });
    expect(records.map(({ origin }) => origin.row)).toEqual([2]);
    expect([...contradicting]).toEqual([['a 2023-24', 1]]);
    expect(problems).toMatchObject([
      {
        code: 'CASE_REFERENCE_TWICE',
        severity: 'error',
        row: 3,
        reference: 'C1',
        message: 'The reference of this complaint stands in row 2 already, with other content.',
        effect: 'The report has the complaint of row 2, not this one.',
      },
    ]);
  });

  test('contradicts itself on the day it was received as well', () => {
    expect(combine({ 'a 2023-24': ['C1,03/04/2023,', 'C1,04/04/2023,'] }).contradicting.size).toBe(1);
  });
});

describe('a case carried over to the log of the next year', () => {
  test.each([
    ['in the order of time', ['a 2022-23', 'b 2023-24']],
    ['the other way round', ['b 2023-24', 'a 2022-23']],
  ])('is used as the later log has it, the logs named %s', (_, names) => {
    const rows: Record<string, string[]> = {
      'a 2022-23': ['C1,28/03/2023,'],
      'b 2023-24': ['C1,28/03/2023,14/04/2023'],
    };
    const { records, duplicates, problems } = combine(
      Object.fromEntries(names.map((name) => [name, rows[name]!])),
    );
    expect(records.map(({ origin }) => origin.file)).toEqual(['b 2023-24']);
    expect([...duplicates]).toEqual([['a 2022-23', 1]]);
    expect(problems).toEqual([]);
  });

  test('is used as the log that reaches further has it', () => {
    const { records } = combine({
      'a 2021-22+2023-24': ['C1,28/03/2023,14/04/2023'],
      'b 2022-23': ['C1,28/03/2023,'],
    });
    expect(records.map(({ origin }) => origin.file)).toEqual(['a 2021-22+2023-24']);
  });
});

// Taken for a case carried over, every case of the earlier year would vanish from a council that numbers anew.
describe('references that begin anew every year', () => {
  test('are two cases, told by the day on which they began, and a warning', () => {
    const { records, duplicates, problems } = combine({
      'a 2022-23': ['1,04/05/2022,'],
      'b 2023-24': ['1,09/06/2023,'],
    });
    expect(records).toHaveLength(2);
    expect(duplicates.size).toBe(0);
    expect(problems).toMatchObject([
      {
        code: 'CASE_REFERENCE_OF_TWO_CASES',
        severity: 'warning',
        file: 'b 2023-24',
        effect: 'Both are in the report, as two cases.',
      },
    ]);
  });
});

describe('two logs of the same year', () => {
  // Neither is the newer one: to use one of them without a word would be a guess.
  test('that say different things of one case contradict each other', () => {
    const { contradicting, problems } = combine({
      'a 2023-24': ['C1,03/04/2023,'],
      'b 2023-24': ['C1,03/04/2023,14/04/2023'],
    });
    expect([...contradicting]).toEqual([['b 2023-24', 1]]);
    expect(problems[0]?.message).toBe(
      'The reference of this complaint stands in row 2 of a 2023-24 already, with other content.',
    );
  });

  test('that say the same of it have it twice', () => {
    const { records, duplicates } = combine({
      'a 2023-24': ['C1,03/04/2023,'],
      'b 2023-24': ['C1,03/04/2023,'],
    });
    expect(records).toHaveLength(1);
    expect([...duplicates]).toEqual([['b 2023-24', 1]]);
  });
});
