import { describe, expect, test } from 'vitest';
import { read, told, wrong } from './reading.ts';

const CASE = 'C1,Statutory,03/04/2023';
const stages = ({ records }: ReturnType<typeof log>) =>
  records.map((record) =>
    record.stages.map(({ stage, requested, responded, outcome }) => [stage, requested, responded, outcome]),
  );
const log = (...lines: string[]) => read('complaints', lines.join('\n'));

describe('a header of two rows', () => {
  const both = [
    [
      ['1', '2023-04-03', '2023-04-17', 'upheld'],
      ['2', '2023-05-03', '2023-06-03', 'not-upheld'],
    ],
  ];
  const cells = '17/04/2023,Upheld,03/05/2023,03/06/2023,Not upheld';

  test.each([
    [
      'with the stage above its columns',
      ',,,Stage 1,,Stage 2,,',
      'Reference,Procedure,Received,Responded,Outcome,Requested,Responded,Outcome',
    ],
    [
      'with the stage over each column',
      ',,,Stage 1,Stage 1,Stage 2,Stage 2,Stage 2',
      'Reference,Procedure,Received,Date responded,Outcome,Date received,Response date,Outcome',
    ],
    [
      'with the names of the case above',
      'Reference,Procedure,Received,Stage 1,,Stage Two (investigation),,',
      ',,,Responded,Outcome,Requested,Responded,Outcome',
    ],
  ])('%s is read as one', (_, top, bottom) => {
    const result = log(top, bottom, `${CASE},${cells}`);
    expect(stages(result)).toEqual(both);
    expect(wrong(result)).toEqual([]);
    expect(result.problems.find(({ code }) => code === 'FILE_READ_AS')?.message).toContain(
      'rows 1 and 2 together',
    );
    expect(result).toMatchObject({ headerRow: 2, read: 3, disposed: { header: 1, preamble: 1 } });
  });

  test('may have a title above it', () => {
    const result = log(
      'Complaints 2023/24,,,,,,,',
      ',,,Stage 1,,Stage 2,,',
      'Reference,Procedure,Received,Responded,Outcome,Requested,Responded,Outcome',
      `${CASE},${cells}`,
    );
    expect(stages(result)).toEqual(both);
  });

  test('does not make a date of a stage of one of the case that stands after the stages', () => {
    const result = log(
      ',,,Stage 1,,Stage 2,,,',
      'Reference,Procedure,Received,Responded,Outcome,Requested,Responded,Outcome,Closed',
      `${CASE},${cells},09/06/2023`,
    );
    expect(stages(result)).toEqual(both);
    expect(result.records).toMatchObject([{ closed: '2023-06-09' }]);
  });

  test('is none where a title or a row of data stands beside the names', () => {
    for (const lines of [
      ['Statutory,Stage 1,Upheld', 'Reference,Procedure,Received', CASE],
      ['Reference,Procedure,Received', 'Closed,Statutory,03/04/2023'],
    ]) {
      expect(log(...lines).problems.filter(({ message }) => message.includes('together'))).toEqual([]);
    }
  });
});

describe('headings of stages that do not say what their columns hold', () => {
  test('over the names stop the log', () => {
    expect(
      wrong(log(',,,Stage 1,,Stage 2', 'Reference,Procedure,Received,When,Who,When', `${CASE},1,2,3`)),
    ).toEqual(['HEADER_STAGES_UNCLEAR in row 2']);
  });

  test('among the names are told', () => {
    const result = log('Reference,Procedure,Received,Stage 1,Stage 2', `${CASE},17/04/2023,03/06/2023`);
    expect(result.records).toHaveLength(1);
    expect(wrong(result)).toEqual(['HEADER_STAGES_UNCLEAR in row 1']);
  });

  test('are no names such as “Stage 1 due”', () => {
    expect(told(log('Reference,Procedure,Received,Stage 1 due,Stage 2 due', `${CASE},17/04/2023,`))).toEqual(
      [],
    );
  });
});
