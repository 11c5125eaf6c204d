import { describe, expect, test } from 'vitest';
import { addClassifications } from '../../../src/logs/joining/add-classifications.ts';
import { joinStages } from '../../../src/logs/joining/join-stages.ts';
import { complaintRules } from '../../../src/logs/kinds/complaint-rules.ts';
import type { StageRow } from '../../../src/logs/kinds/stages.ts';
import { quoted, read, timing } from '../reading.ts';

/** A row of a log that has a row a stage: of Stage 1, received on 3 April 2023, where it is not said otherwise. */
type Cells = Readonly<Record<string, string>>;

function stagesIn(rows: readonly Cells[], file = 'stages.csv'): readonly StageRow[] {
  const usual = { Reference: 'C1', Stage: '1', Procedure: 'Statutory', Received: '03/04/2023' };
  const columns = [...new Set([usual, ...rows].flatMap((row) => Object.keys(row)))];
  const lines = [
    columns,
    ...rows.map((row) => columns.map((column) => (({ ...usual, ...row }) as Cells)[column] ?? '')),
  ];
  const { records, problems } = read('stages', lines.map((line) => line.map(quoted).join(',')).join('\n'), {
    file,
  });
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  return records;
}

const joined = (...rows: Cells[]) => joinStages(stagesIn(rows), complaintRules(timing));

const stage2 = { Stage: '2', Received: '05/05/2023' };
const stage3 = { Stage: '3', Received: '05/09/2023' };

describe('the rows of one reference', () => {
  test('are the stages of one complaint, in the order of the stages and not of the rows', () => {
    const { complaints, problems } = joined(
      { ...stage3, Responded: '20/10/2023', Outcome: 'Upheld' },
      { Responded: '17/04/2023', Outcome: 'Not upheld', Due: '19/04/2023' },
      { ...stage2, Responded: '05/07/2023', Outcome: 'Partially upheld' },
    );
    expect(problems).toEqual([]);
    expect(complaints).toMatchObject([
      {
        reference: 'C1',
        received: '2023-04-03',
        stages: [
          {
            stage: '1',
            requested: '2023-04-03',
            due: '2023-04-19',
            responded: '2023-04-17',
            outcome: 'not-upheld',
          },
          { stage: '2', requested: '2023-05-05', responded: '2023-07-05', outcome: 'partially-upheld' },
          { stage: '3', requested: '2023-09-05', responded: '2023-10-20', outcome: 'upheld' },
        ],
      },
    ]);
  });

  test.each([' c1 ', 'C1', 'c1'])('are told by it whatever its capitals and padding: %j', (Reference) => {
    expect(joined({}, { ...stage2, Reference }).complaints).toHaveLength(1);
  });

  test('are each accounted for: the first as the row of the complaint, the others beside it', () => {
    const [complaint] = joined(stage2, {}, stage3).complaints;
    expect(complaint?.origin).toEqual({
      file: 'stages.csv',
      row: 3,
      further: [
        { file: 'stages.csv', row: 2 },
        { file: 'stages.csv', row: 4 },
      ],
    });
  });

  test('say of the case what its first stage says, or the first that says it', () => {
    const [complaint] = joined(
      { Team: 'North', Categories: 'Delay' },
      { ...stage2, Team: 'South', Channel: 'Email', Categories: 'Delay; Communication' },
    ).complaints;
    expect(complaint).toMatchObject({
      team: 'North',
      channel: 'email',
      categories: ['delay', 'communication'],
    });
  });

  test('make a complaint that closed when the last of them did', () => {
    const [complaint] = joined({ Closed: '20/04/2023' }, { ...stage2, Closed: '10/07/2023' }).complaints;
    expect(complaint?.closed).toBe('2023-07-10');
  });

  test('that contradict each other about the case are a warning, and the first stage is believed', () => {
    const { complaints, problems } = joined(
      { Sex: 'Female' },
      { ...stage2, Procedure: 'Corporate', Sex: 'Male' },
    );
    expect(complaints).toMatchObject([{ procedure: 'statutory', sex: 'Female' }]);
    expect(problems).toMatchObject([
      {
        code: 'CASE_STAGES_DIFFER',
        severity: 'warning',
        row: 3,
        message: 'The rows of the stages of this complaint differ in the procedure and the sex.',
        effect: 'The report has what the row of Stage 1 says, from 03/04/2023.',
      },
    ]);
  });

  test('do not contradict each other where one of them is blank', () => {
    expect(joined({ Sex: 'Female' }, { ...stage2, Sex: '' }).problems).toEqual([]);
  });

  test('begin with the stage by which the complaint came in', () => {
    const [complaint] = joined(stage2).complaints;
    expect(complaint).toMatchObject({
      received: '2023-05-05',
      stages: [{ stage: '2', requested: '2023-05-05' }],
    });
  });
});

describe('a stage withdrawn', () => {
  test('is the one in whose row that is written', () => {
    const [complaint] = joined({ Withdrawn: '10/04/2023' }).complaints;
    expect(complaint?.withdrawal).toEqual({ date: '2023-04-10', when: 'during-stage-1' });
    const [later] = joined({}, { ...stage2, Withdrawn: '10/05/2023' }).complaints;
    expect(later?.stages.map(({ withdrawn }) => withdrawn)).toEqual([null, '2023-05-10']);
  });
});

// Some systems give every stage a reference of its own, and name the case that it follows.
describe('rows that name each other as the previous case', () => {
  test('are one complaint, under the reference of its first stage', () => {
    const { complaints, problems } = joined(
      { Reference: 'A' },
      { ...stage2, Reference: 'B', 'Previous case': 'A' },
    );
    expect(complaints).toMatchObject([{ reference: 'A', stages: [{ stage: '1' }, { stage: '2' }] }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['in order', ['A', 'B', 'C']],
    ['the other way round', ['C', 'B', 'A']],
    ['in any order', ['B', 'C', 'A']],
  ])('can be a chain, %s', (_, order) => {
    const rows: Record<string, Cells> = {
      A: { Reference: 'A' },
      B: { ...stage2, Reference: 'B', 'Previous case': 'a' },
      C: { ...stage3, Reference: 'C', 'Previous case': 'B' },
    };
    const { complaints } = joined(...order.map((name) => rows[name]!));
    expect(complaints).toMatchObject([{ reference: 'A' }]);
    expect(complaints[0]?.stages).toHaveLength(3);
  });

  test('are no chain where a row names itself', () => {
    expect(joined({ 'Previous case': 'C1' })).toMatchObject({
      complaints: [{ reference: 'C1' }],
      problems: [],
    });
  });

  test('lead nowhere for ever where they lead back to each other', () => {
    const { complaints } = joined(
      { Reference: 'A', 'Previous case': 'B' },
      { ...stage2, Reference: 'B', 'Previous case': 'A' },
    );
    expect(complaints).toHaveLength(1);
  });

  test('one of which is in no log are a warning: the complaint is counted as one that came in later', () => {
    const { complaints, problems } = joined({ ...stage2, 'Previous case': 'A' });
    expect(complaints).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'CASE_PREVIOUS_NOT_FOUND',
        severity: 'warning',
        reference: 'C1',
        effect: 'The complaint is counted as one that came in at Stage 2, on the day of this row.',
      },
    ]);
  });
});

describe('a stage that stands there twice', () => {
  test('is refused the second time, and the complaint has it once', () => {
    const { complaints, refused, problems } = joined({}, { Received: '04/04/2023', Team: 'South' });
    expect(complaints).toMatchObject([{ received: '2023-04-03', stages: [{ stage: '1' }] }]);
    expect([...refused]).toEqual([['stages.csv', 1]]);
    expect(problems).toMatchObject([
      {
        code: 'CASE_STAGE_TWICE',
        severity: 'error',
        row: 3,
        message: 'The complaint has another Stage 1, in row 2 of stages.csv.',
      },
    ]);
  });
});

describe('a complaint that cannot have been so', () => {
  test('is refused with all its rows, and told in the row of its first stage', () => {
    const { complaints, refused, problems } = joined({}, { ...stage2, Responded: '04/05/2023' });
    expect(complaints).toEqual([]);
    expect([...refused]).toEqual([['stages.csv', 2]]);
    expect(problems).toMatchObject([
      { code: 'CASE_RESPONDED_BEFORE_START', severity: 'error', row: 2, reference: 'C1' },
    ]);
  });
});

describe('an informal complaint', () => {
  // It is counted by itself, also where it became a formal one under the same reference.
  test('is one of its own beside the stages of the same reference', () => {
    const { complaints } = joined(
      { Stage: '0', Procedure: 'Statutory', Outcome: 'Resolved' },
      { Received: '20/04/2023' },
    );
    expect(complaints).toMatchObject([
      { procedure: 'informal', outcome: 'resolved', stages: [] },
      { procedure: 'statutory', received: '2023-04-20', stages: [{ stage: '1' }] },
    ]);
  });
});

describe('references that begin anew every year', () => {
  const years = (later: Cells) =>
    joinStages(
      [
        ...stagesIn([{ Received: '04/05/2022' }], '2022-23.csv'),
        ...stagesIn([{ Received: '03/04/2023' }, later], '2023-24.csv'),
      ],
      complaintRules(timing),
    );

  test('are a case of each file that has a first stage for it', () => {
    const { complaints, problems } = years(stage2);
    expect(complaints.map(({ received, stages }) => [received, stages.length])).toEqual([
      ['2022-05-04', 1],
      ['2023-04-03', 2],
    ]);
    expect(problems).toEqual([]);
  });

  test('are not suspected where the next year goes on with the next stage', () => {
    const rows = [
      ...stagesIn([{ Received: '04/03/2023' }], '2022-23.csv'),
      ...stagesIn([stage2], '2023-24.csv'),
    ];
    const { complaints } = joinStages(rows, []);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.origin).toMatchObject({ file: '2022-23.csv', further: [{ file: '2023-24.csv' }] });
  });
});

describe('every row', () => {
  test('is one of a complaint, or refused', () => {
    const rows = stagesIn([
      {},
      stage2,
      { Reference: 'C2', Responded: '02/04/2023' },
      { Reference: 'C3' },
      { Reference: 'C3', Received: '05/04/2023' },
      { Reference: 'C4', Stage: '0' },
      { ...stage2, Reference: 'C5', 'Previous case': 'C4' },
    ]);
    const { complaints, refused } = joinStages(rows, complaintRules(timing));
    const used = complaints.flatMap(({ origin }) => [origin, ...(origin.further ?? [])]);
    expect(used.length + (refused.get('stages.csv') ?? 0)).toBe(rows.length);
    expect(new Set(used.map(({ row }) => row)).size).toBe(used.length);
  });
});

// Some systems keep what a case is about in a report of its own, with several rows a case.
describe('a further file of classifications', () => {
  const classified = (text: string) =>
    addClassifications(
      joined({ Categories: 'Delay', Services: 'Fostering' }, { Reference: 'C2' }).complaints,
      read('classifications', `Reference,Category,Service\n${text}`, { file: 'classes.csv' }).records,
      () => null,
    );

  test('adds to what the complaint itself says, each thing once', () => {
    const { complaints, problems } = classified('c1,Delay,\nC1,Communication,Adoption\n');
    expect(complaints[0]).toMatchObject({
      categories: ['delay', 'communication'],
      services: ['Fostering', 'Adoption'],
      origin: {
        row: 2,
        further: [
          { file: 'classes.csv', row: 2 },
          { file: 'classes.csv', row: 3 },
        ],
      },
    });
    expect(complaints[1]).toMatchObject({ categories: [], services: [] });
    expect(problems).toEqual([]);
  });

  test('has a row refused whose case is in no log', () => {
    const { complaints, refused, problems } = classified('C9,Delay,\n');
    expect(complaints).toHaveLength(2);
    expect([...refused]).toEqual([['classes.csv', 1]]);
    expect(problems).toMatchObject([
      { code: 'CASE_NOT_FOUND', severity: 'error', file: 'classes.csv', row: 2, reference: 'C9' },
    ]);
  });
});

describe('a later stage whose earlier one is not there', () => {
  const codes = (...rows: Cells[]) => joined(...rows).problems.map(({ code }) => code);

  test('is told where the earlier one has nearly the same reference', () => {
    const { complaints, problems } = joined(
      { Reference: 'A1' },
      { ...stage2, Reference: 'A1' },
      { Reference: '0007' },
      { ...stage2, Reference: '7' },
    );
    expect(complaints).toHaveLength(3);
    expect(problems).toMatchObject([
      { code: 'CASE_REFERENCE_NEARLY_THE_SAME', severity: 'warning', row: 5, reference: '7' },
    ]);
    expect(problems[0]!.message).toContain('“0007”, of Stage 1 in row 4');
  });

  test('is no news where another complaint of the log has two stages', () => {
    expect(codes({}, stage2, { ...stage2, Reference: 'C2' })).toEqual([]);
  });

  test('is told of the log where no complaint has two stages', () => {
    expect(codes({}, { ...stage2, Reference: 'C2' }, { ...stage3, Reference: 'C3' })).toEqual([
      'FILE_STAGES_NEVER_JOINED',
    ]);
  });

  test.each([
    ['only Stage 1 comes', [{}, { Reference: 'C2' }]],
    ['a row names its previous case', [{}, { ...stage2, Reference: 'C2', 'Previous case': 'C1' }]],
  ])('is nothing to tell of the log where %s', (_, rows) => {
    expect(codes(...(rows as Cells[]))).toEqual([]);
  });

  test('is looked for by the previous case that it names, spelt nearly so', () => {
    const { problems } = joined({ Reference: '0007' }, { ...stage2, Reference: 'C2', 'Previous case': '7' });
    expect(problems).toMatchObject([
      { code: 'CASE_PREVIOUS_NOT_FOUND', suggestion: expect.stringContaining('row 2 of stages.csv') },
    ]);
  });
});
