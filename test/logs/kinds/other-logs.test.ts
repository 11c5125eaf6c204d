import { describe, expect, test } from 'vitest';
import { foldHeader } from '../../../src/logs/header.ts';
import { caseTypes } from '../../../src/logs/kinds/case-types.ts';
import type { Field } from '../../../src/logs/log-definition.ts';
import { recordKinds } from '../../../src/logs/log-definition.ts';
import { definitions, measures, read, readEverything, told, words } from '../reading.ts';

describe('every kind of log', () => {
  test.each(recordKinds)('has columns that cannot be taken for each other: %s', (kind) => {
    const fields = Object.values(definitions[kind].fields);
    const header = fields.map((field) => field.header);
    expect(told(read(kind, header.join(',')))).toEqual(['FILE_NO_ROWS']);
  });

  // Claimed by two, one column of a file would be read as both, or stop the log as a question that has no answer.
  test.each(recordKinds)('has no name that two of its columns claim: %s', (kind) => {
    expect(claimedTwice(Object.values(definitions[kind].fields))).toEqual([]);
  });

  test('has none that the column of the case type claims in a log of everything', () => {
    const type = caseTypes(words).field;
    for (const kind of ['stages', 'compliments', 'comments', 'ombudsman'] as const) {
      expect([kind, claimedTwice([type, ...Object.values(definitions[kind].fields)])]).toEqual([kind, []]);
    }
  });
});

/** The names of columns that more than one of the fields has, as they are compared. */
function claimedTwice(fields: readonly Field[]): string[] {
  const claims = fields.flatMap(({ header, aliases }) => [...new Set([header, ...aliases].map(foldHeader))]);
  return claims.filter((name, index) => claims.indexOf(name) !== index);
}

describe('an enquiry', () => {
  test('answered before it was received is refused', () => {
    const text = 'Reference,Type,Received,Responded\nE1,MP enquiry,03/04/2023,02/04/2023';
    expect(read('enquiries', text).problems).toMatchObject([
      {
        code: 'CASE_RESPONDED_BEFORE_START',
        message: 'The enquiry was answered before it was received.',
        effect: 'This enquiry is not in the report.',
      },
    ]);
  });
});

describe('an ombudsman case', () => {
  test('decided before it was received is refused', () => {
    const text = 'Reference,Received,Decided\nO1,03/04/2023,02/04/2023';
    expect(told(read('ombudsman', text))).toEqual(['CASE_DECIDED_BEFORE_RECEIVED in row 2']);
  });
});

describe('the reference of an ombudsman case', () => {
  test('is the ombudsman’s, in a log of its own', () => {
    const text = 'Case Ref,LGSCO reference,Received\nC1,O1,03/04/2023';
    expect(read('ombudsman', text).records).toMatchObject([{ reference: 'O1' }]);
    expect(read('ombudsman', 'Case Ref,Received\nC1,03/04/2023').records).toMatchObject([
      { reference: 'C1' },
    ]);
  });

  test('is that of the case in a log of everything, where only some rows have the ombudsman’s', () => {
    const text =
      'Case ref,Case type,Received,LGSCO reference\nC1,LGSCO,03/04/2023,O1\nC2,LGSCO,03/04/2023,\nC3,Compliment,03/04/2023,';
    const { byKind, problems } = readEverything(text);
    expect(byKind.ombudsman).toMatchObject([{ reference: 'C1' }, { reference: 'C2' }]);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('a case that was closed', () => {
  const log = 'Case type,Reference,Received,Responded,Closed';
  const note = { code: 'CASE_CLOSED_TAKEN_AS_ANSWER', severity: 'note', row: 2 };

  test('and has no day of an answer has that day, and a note says so', () => {
    const { byKind, problems } = readEverything(
      `${log}\nMP enquiry,E1,03/04/2023,,13/04/2023\nLGSCO,O1,03/04/2023,,14/04/2023`,
    );
    expect(byKind.enquiries).toMatchObject([{ responded: '2023-04-13' }]);
    expect(byKind.ombudsman).toMatchObject([{ decided: '2023-04-14' }]);
    expect(problems).toMatchObject([note, { ...note, row: 3 }]);
  });

  test.each([
    ['MP enquiry,E1,03/04/2023,05/04/2023,13/04/2023', '2023-04-05'],
    ['MP enquiry,E1,03/04/2023,,', null],
  ])('has the day of its answer where it has one: %s', (row, responded) => {
    const { byKind, problems } = readEverything(`${log}\n${row}`);
    expect(byKind.enquiries).toMatchObject([{ responded }]);
    expect(problems).toEqual([]);
  });

  test('before it was received is refused', () => {
    const text = `${log}\nMP enquiry,E1,03/04/2023,,02/04/2023`;
    expect(told(readEverything(text))).toEqual(['CASE_RESPONDED_BEFORE_START in row 2']);
  });
});

describe('a remedy', () => {
  test.each([
    ['£250', 25_000],
    ['', null],
  ])('has its amount in pence, or none: %j', (amount, pence) => {
    const text = `Reference,Made,Description,Amount\nR1,03/04/2023,Apology,"${amount}"`;
    expect(read('remedies', text).records).toMatchObject([{ amount: pence }]);
  });

  // Councils write the parts of a payment in one cell: what the council paid is their sum.
  test('of several payments in a cell has their sum', () => {
    const text = 'Reference,Made,Description,Amount\nR1,03/04/2023,Two,"£200, £100"';
    expect(read('remedies', text).records).toMatchObject([{ amount: 30_000 }]);
  });

  // Systems that keep payments with their cases number the case: two payments of one case are two.
  test('without a reference of its own is one by its row', () => {
    const text = 'Case Ref,Made,Description\nC1,03/04/2023,Apology\nC1,03/04/2023,Apology';
    const { records } = read('remedies', text);
    expect(records.map(({ reference }) => reference)).toEqual(['log.csv, row 2', 'log.csv, row 3']);
    expect(records.map(({ complaint }) => complaint)).toEqual(['C1', 'C1']);
  });
});

describe('a figure', () => {
  const header = 'Year,Measure,Value,Source';

  test('is of a year, has a name that the report knows, and a source', () => {
    expect(read('figures', `${header}\n2022/23,${measures[0]},"1,234",Report`).records).toMatchObject([
      { year: '2022-23', measure: measures[0], value: 1234, source: 'Report' },
    ]);
  });

  test.each([
    [`2022,${measures[0]},12,Report`, 'CELL_NOT_A_YEAR'],
    ['2022/23,complaint.total,12,Report', 'CELL_NOT_A_KNOWN_NAME'],
    [`2022/23,${measures[0]},12%,Report`, 'CELL_NOT_A_NUMBER'],
    [`2022/23,${measures[0]},12,`, 'CELL_REQUIRED'],
  ])('is refused otherwise: %s', (row, code) => {
    expect(told(read('figures', `${header}\n${row}`))).toEqual([`${code} in row 2`]);
  });
});
