import { describe, expect, test } from 'vitest';
import { oneComplaint, read, told } from '../reading.ts';

/** The stages of a complaint of these cells, each with the dates that it has. */
function stagesOf(cells: Readonly<Record<string, string>>) {
  return oneComplaint(cells).records[0]?.stages.map(
    ({ stage, requested, responded, withdrawn, outcome }) => ({
      stage,
      requested,
      responded,
      withdrawn,
      outcome,
    }),
  );
}

const numbers = (cells: Readonly<Record<string, string>>) => stagesOf(cells)?.map(({ stage }) => stage);

describe('the stages of a complaint', () => {
  test('begin with Stage 1, on the day the complaint was received', () => {
    expect(stagesOf({ 'Stage 1 responded': '17/04/2023', 'Stage 1 outcome': 'Upheld' })).toEqual([
      { stage: '1', requested: '2023-04-03', responded: '2023-04-17', withdrawn: null, outcome: 'upheld' },
    ]);
  });

  test('are those that were requested', () => {
    const cells = { 'Stage 2 requested': '05/05/2023', 'Stage 3 requested': '05/09/2023' };
    expect(numbers(cells)).toEqual(['1', '2', '3']);
  });

  // A complaint can enter at Stage 2, where the council and the complainant agree to skip local resolution.
  test.each([
    ['Stage 2', ['2']],
    ['Stage 3', ['3']],
    ['Stage 1', ['1']],
    // Settled before Stage 1, and never taken to it.
    ['Stage 0', []],
    ['Unknown', ['1']],
    ['', ['1']],
  ])('begin where the complaint entered: %j', (entry, stages) => {
    expect(numbers({ 'Entry stage': entry })).toEqual(stages);
  });

  test('begin on the day the complaint was received also where it entered at Stage 2', () => {
    expect(stagesOf({ 'Entry stage': 'Stage 2' })).toMatchObject([{ requested: '2023-04-03' }]);
  });

  test.each([
    ['Stage 2 responded', '05/06/2023'],
    ['Stage 2 outcome', 'Upheld'],
    ['Stage 2 statement agreed', '05/06/2023'],
    ['Stage 2 request result', 'Withdrawn'],
  ])('are not lost where only the date of the request is: %s', (column, cell) => {
    const result = oneComplaint({ [column]: cell });
    expect(result.records[0]?.stages.map(({ stage }) => stage)).toEqual(['1', '2']);
    expect(told(result)).toContain('CASE_STAGE_WITHOUT_REQUEST in row 2');
  });

  test('are not lost where the complaint entered at Stage 2, and Stage 1 was answered all the same', () => {
    expect(numbers({ 'Entry stage': '2', 'Stage 1 responded': '17/04/2023' })).toEqual(['1', '2']);
  });

  test.each([
    ['Stage 2 due', '05/06/2023'],
    ['Stage 2 outcome', 'Not applicable'],
    ['Stage 2 request result', 'Unknown'],
  ])('are not more by what a system fills in for all of them: %s %s', (column, cell) => {
    expect(numbers({ [column]: cell })).toEqual(['1']);
  });

  test('are none under a procedure without stages', () => {
    expect(numbers({ Procedure: 'Informal' })).toEqual([]);
  });
});

describe('an outcome for the complaint as a whole', () => {
  const stages = (cells: Readonly<Record<string, string>>) =>
    oneComplaint(cells).records[0]!.stages.map(({ stage, outcome }) => [stage, outcome]);

  test('is that of its only stage', () => {
    expect(stages({ 'Stage 1 responded': '17/04/2023', Outcome: 'Upheld' })).toEqual([['1', 'upheld']]);
  });

  test('is that of its last stage', () => {
    const cells = { 'Stage 1 outcome': 'Not upheld', 'Stage 2 requested': '10/05/2023', Outcome: 'Upheld' };
    expect(stages(cells)).toEqual([
      ['1', 'not-upheld'],
      ['2', 'upheld'],
    ]);
  });

  test('does not go before what the stage says itself', () => {
    expect(stages({ 'Stage 1 outcome': 'Not upheld', Outcome: 'Upheld' })).toEqual([['1', 'not-upheld']]);
  });

  test('of a complaint without stages, with a response under some, is told: one of the two is a mistake', () => {
    const cells = { Procedure: 'Informal', 'Stage 1 responded': '20/04/2023', Outcome: 'Resolved' };
    expect(told(oneComplaint(cells))).toEqual(['CASE_STAGE_NOT_IN_PROCEDURE in row 2']);
  });

  test('of a complaint that is refused is not told as odd besides', () => {
    const cells = { 'Stage 1 responded': '01/04/2023', 'Stage 1 due': '01/04/2023' };
    expect(told(oneComplaint(cells))).toEqual(['CASE_RESPONDED_BEFORE_START in row 2']);
  });

  test('stands under Stage 1 where a complaint without stages has no other column for it', () => {
    const [complaint] = oneComplaint({ Procedure: 'Informal', 'Stage 1 outcome': 'Resolved' }).records;
    expect(complaint).toMatchObject({ stages: [], outcome: 'resolved' });
  });
});

describe('a withdrawal', () => {
  const withdrawn = (cells: Readonly<Record<string, string>>) =>
    stagesOf({ Withdrawn: '20/06/2023', ...cells })?.map((stage) => stage.withdrawn);

  test.each([
    ['the last stage', {}, ['2023-06-20']],
    ['the last stage', { 'Stage 2 requested': '05/05/2023' }, [null, '2023-06-20']],
    [
      'the last stage',
      { 'Stage 2 requested': '05/05/2023', 'Withdrawn when': 'Unknown' },
      [null, '2023-06-20'],
    ],
    ['the stage it entered by', { 'Entry stage': 'Stage 2' }, ['2023-06-20']],
    [
      'the stage named',
      { 'Stage 2 requested': '21/06/2023', 'Withdrawn when': 'During Stage 1' },
      ['2023-06-20', null],
    ],
    ['no stage that did not begin', { 'Withdrawn when': 'Before Stage 2' }, [null]],
  ])('ends %s: %j', (_, cells, dates) => {
    expect(withdrawn(cells)).toEqual(dates);
  });

  // Written in every row that was not withdrawn, it would have made each of them a withdrawn complaint.
  test.each(['Not applicable', 'N/A', ''])('is none where its stage says %j and there is no date', (cell) => {
    expect(oneComplaint({ 'Withdrawn when': cell }).records[0]?.withdrawal).toBeNull();
  });

  test('can be without a date', () => {
    expect(oneComplaint({ 'Withdrawn when': 'During Stage 1' }).records[0]?.withdrawal).toEqual({
      date: null,
      when: 'during-stage-1',
    });
  });
});

describe('the reason for not accepting a complaint', () => {
  test.each([
    ['Court proceedings', 'court'],
    ['Not applicable', null],
    ['', null],
  ])('%j', (cell, reason) => {
    expect(oneComplaint({ 'Not accepted reason': cell }).records[0]?.notAccepted).toBe(reason);
  });
});

describe('the plainest log of complaints', () => {
  const plain = (header: string, row: string) => read('complaints', `${header}\n${row}\n`);

  test('has its answers at Stage 1', () => {
    const { records, problems } = plain(
      'Ref,Type,Date received,Due date,Date responded,Outcome',
      'C1,Statutory,03/04/2023,19/04/2023,17/04/2023,Upheld',
    );
    expect(records).toMatchObject([
      {
        procedure: 'statutory',
        stages: [{ stage: '1', due: '2023-04-19', responded: '2023-04-17', outcome: 'upheld' }],
      },
    ]);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each([
    ['Stage 2', [['2', '2023-04-17']]],
    ['Stage 1', [['1', '2023-04-17']]],
  ])('has them at the stage by which the complaint came in: %s', (entry, stages) => {
    const { records } = plain(
      'Ref,Type,Received,Entry stage,Responded',
      `C1,Statutory,03/04/2023,${entry},17/04/2023`,
    );
    expect(records[0]!.stages.map(({ stage, responded }) => [stage, responded])).toEqual(stages);
  });

  test('has the day under a stage before the one without', () => {
    const { records } = plain(
      'Ref,Type,Received,Stage 1 responded,Responded',
      'C1,Statutory,03/04/2023,14/04/2023,17/04/2023',
    );
    expect(records[0]!.stages[0]!.responded).toBe('2023-04-14');
  });

  test('has its procedure under “Type” only where no other column says it', () => {
    const { records } = plain('Ref,Type,Received,Complaint type', 'C1,Whatever,03/04/2023,Corporate');
    expect(records).toMatchObject([{ procedure: 'corporate' }]);
  });

  test('may have a row a stage as well', () => {
    const { byKind } = plain('Ref,Type,Received,Stage,Responded', 'C1,Statutory,03/04/2023,2,17/04/2023');
    expect(byKind.stages).toMatchObject([{ procedure: 'statutory', stage: '2', responded: '2023-04-17' }]);
  });
});
