import { describe, expect, test } from 'vitest';
import { logKinds } from '../../../src/logs/log-definition.ts';
import { definitionOf, measures, read, told } from '../reading.ts';

describe('every kind of log', () => {
  test.each(logKinds)('has columns that cannot be taken for each other: %s', (kind) => {
    const fields = Object.values(definitionOf(kind).fields);
    const header = fields.map((field) => field.header);
    expect(told(read(kind, header.join(','))).filter((code) => code !== 'FILE_NO_ROWS')).toEqual([]);
  });
});

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

describe('a remedy', () => {
  test.each([
    ['£250', 25_000],
    ['', null],
  ])('has its amount in pence, or none: %j', (amount, pence) => {
    const text = `Reference,Made,Description,Amount\nR1,03/04/2023,Apology,"${amount}"`;
    expect(read('remedies', text).records).toMatchObject([{ amount: pence }]);
  });

  test('of two payments in a cell is refused: it is two rows', () => {
    const text = 'Reference,Made,Description,Amount\nR1,03/04/2023,Two,"£200, £100"';
    expect(told(read('remedies', text))).toEqual(['CELL_NOT_AN_AMOUNT in row 2']);
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
