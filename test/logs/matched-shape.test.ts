import { describe, expect, test } from 'vitest';
import type { LogKind } from '../../src/logs/log-definition.ts';
import { matchShape } from '../../src/logs/matched-shape.ts';
import { openLog } from '../../src/logs/open-log.ts';
import { read, readEverything, type Settings, shapesOf, sourceOf, told, wrong } from './reading.ts';

function matched(kind: LogKind, text: string, settings: Settings = {}) {
  const source = sourceOf(text, settings);
  const shape = shapesOf(kind)[0]!;
  const opened = openLog(source, shape);
  if ('code' in opened) {
    throw new Error(opened.message);
  }
  return matchShape(source, shape, opened);
}

describe('the columns of a log of one kind', () => {
  test('are those of its header', () => {
    const { header, width, parts, caseType, whole } = matched('compliments', 'x,Received,Case Ref\n');
    expect(header).toEqual(['x', 'Received', 'Case Ref']);
    expect([width, caseType]).toEqual([3, null]);
    expect(parts.map(({ definition }) => definition.kind)).toEqual(['compliments']);
    expect([...whole.columns]).toEqual([
      ['reference', 2],
      ['received', 1],
    ]);
  });

  test('are as many as the first row has cells, where there is no header', () => {
    const { header, width } = matched('compliments', 'P1,03/04/2023,x\nP2,04/04/2023,y\n', {
      header: 'none',
      columns: { Reference: 'A', Received: 'B' },
    });
    expect([header, width]).toEqual([null, 3]);
  });
});

describe('the columns of a log of everything', () => {
  const { whole, parts, caseType, fields } = matched(
    'everything',
    'Case type,Reference,Received,Complaint type,Decision,Odd\n',
  );

  test('can each be one of several kinds of row', () => {
    const columnsOf = (kind: string) => [
      ...parts.find(({ definition }) => definition.kind === kind)!.match.columns,
    ];
    expect(caseType).toBe(0);
    expect(columnsOf('stages')).toEqual(
      expect.arrayContaining([
        ['procedure', 3],
        ['outcome', 4],
      ]),
    );
    expect(columnsOf('ombudsman')).toEqual(expect.arrayContaining([['decision', 4]]));
    expect(columnsOf('compliments')).toEqual([
      ['reference', 1],
      ['received', 2],
    ]);
  });

  test('are each told once, though several kinds of row read them', () => {
    const indexes = [...whole.columns.values()];
    expect(indexes.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect([...whole.columns.keys()].every((name) => Object.hasOwn(fields, name))).toBe(true);
  });

  test('are unused only where no kind of row reads them', () => {
    expect(whole.unused.map(({ index }) => index)).toEqual([5]);
  });

  test('are missing only where every kind of row needs them: the column of the type', () => {
    expect(whole.missing).toEqual([]);
    expect(matched('everything', 'Reference,Received,Stage,Procedure\n').whole.missing).toEqual([
      'Case type',
    ]);
  });

  test('stop the log once where two can be one, however many kinds of row ask', () => {
    const result = readEverything('Case type,Reference,Received,Received\nCompliment,P1,03/04/2023,\n');
    expect(wrong(result)).toEqual(['HEADER_TWO_COLUMNS in row 1']);
  });

  test('can be named by the council', () => {
    const result = readEverything('Sort,Key,Came in\nCompliment,P1,03/04/2023\n', {
      columns: { 'Case type': 'Sort', Reference: 'Key', Received: 'Came in' },
    });
    expect(result.byKind.compliments).toMatchObject([{ reference: 'P1' }]);
  });
});

// An officer knows that the log holds complaints, not how its system lays them out.
describe('a log of complaints', () => {
  test('has a row a complaint, where its header says so', () => {
    const { byKind } = read(
      'complaints',
      'Reference,Procedure,Received,Stage 1 responded\nC1,Statutory,03/04/2023,',
    );
    expect([byKind.complaints?.length, byKind.stages]).toEqual([1, undefined]);
  });

  test('has a row a stage, where its header has a column for the stage', () => {
    const { byKind } = read(
      'complaints',
      'Reference,Procedure,Received,Stage,Responded\nC1,Statutory,03/04/2023,1,',
    );
    expect([byKind.complaints, byKind.stages?.length]).toEqual([undefined, 1]);
  });

  test('has a row a complaint where its header says neither', () => {
    const result = read('complaints', 'Reference,Procedure,Received\nC1,Statutory,03/04/2023');
    expect(result.records).toHaveLength(1);
    expect(told(result)).toEqual([]);
  });
});

test('a column that the council names for a log of everything must be there, as in any other log', () => {
  const text = 'Case type,Reference,Received\nCompliment,P1,03/04/2023\n';
  expect(told(readEverything(text, { columns: { Closed: 'Date shutt' } }))).toEqual([
    'HEADER_MISSING_COLUMN in row 1',
  ]);
});

test('two sheets that are both the log are a question, whichever names more columns', () => {
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    hidden: false,
    rows: () => rows,
  });
  const sheets = [
    sheet('2022-23', [
      ['Reference', 'Received', 'Team'],
      ['P1', '2022-04-20', 'North'],
    ]),
    sheet('2023-24', [
      ['Reference', 'Received'],
      ['P2', '2023-04-20'],
    ]),
  ];
  expect(told(read('compliments', { kind: 'workbook', sheets }))).toEqual(['SHEET_UNCLEAR']);
});

test('the sheets that are not read are named beside the one that is', () => {
  const sheet = (name: string, rows: readonly (readonly string[])[], hidden = false) => ({
    name,
    hidden,
    rows: () => rows,
  });
  const sheets = [
    sheet('Notes', [['Made by the system']]),
    sheet('2023-24', [
      ['Reference', 'Received'],
      ['P1', '03/04/2023'],
    ]),
    sheet('Empty', []),
    sheet('Lists', [['Upheld']], true),
  ];
  const { problems } = read('compliments', { kind: 'workbook', sheets });
  expect(problems.map(({ message }) => message)).toEqual([
    'Found in this file: the sheet “2023-24” (not “Notes”, “Lists”).',
  ]);
});
