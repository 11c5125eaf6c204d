import { describe, expect, it } from 'vitest';
import { csv, days, proposedLog, YEAR } from './exports.ts';

const received = days(12);

describe('the columns of an export', () => {
  const [header, ...rows] = [
    ['Case Ref', 'Complaint type', 'Date opened', 'Stage 1 Outcome', 'Notes'],
    ...received.map((day, at) => [`C${at}`, 'Statutory', day, 'Upheld', 'x']),
  ];

  it('are named where their names are others than ours', () => {
    const { columns, ownNames, unread, questions } = proposedLog(csv([header!, ...rows]));
    expect(columns).toEqual([
      { ours: 'Reference', theirs: 'Case Ref' },
      { ours: 'Procedure', theirs: 'Complaint type' },
      { ours: 'Received', theirs: 'Date opened' },
    ]);
    expect(ownNames).toEqual(['Stage 1 outcome']);
    expect(unread).toEqual(['“Notes” (E)']);
    expect(questions).toEqual([]);
  });

  it('are asked about where one is missing, with those whose values would do', () => {
    const named = header!.with(1, 'Regime');
    const { questions } = proposedLog(csv([named, ...rows]));
    expect(questions).toEqual([
      {
        place: 'columns',
        asks: 'Which column is “Procedure”? Every row needs a value there.',
        answers: [{ setting: 'Procedure', value: 'Regime', remark: 'column B: Statutory', column: 1 }],
      },
    ]);
  });

  it('are asked about where two fit, and the years are told by both', () => {
    const named = header!.with(4, 'Created on');
    const { questions, years } = proposedLog(csv([named, ...rows.map((cells) => cells.with(4, cells[2]!))]));
    expect(questions.map(({ asks }) => asks)).toEqual(['Which column is “Received”? More than one can be.']);
    expect(questions[0]!.answers.map(({ value }) => value)).toEqual(['Date opened', 'Created on']);
    expect(years?.covered).toEqual(['2023-24']);
  });

  it('must be renamed where two have the same name', () => {
    const { questions } = proposedLog(csv([header!.with(4, 'date  opened'), ...rows]));
    expect(questions).toEqual([
      expect.objectContaining({
        place: 'columns',
        answers: [],
        asks: expect.stringContaining('Columns C and E have the same name'),
      }),
    ]);
  });

  it('are in the row that names them, whatever stands above', () => {
    const titled = csv([['Complaints', '', '', '', ''], ['', '', '', '', ''], header!, ...rows], ';');
    const { found, header: row, questions } = proposedLog(titled);
    expect([row, questions]).toEqual([null, []]);
    expect(found).toEqual(['letters in UTF-8', 'cells parted by semicolon', 'column names in row 3']);
  });

  it('are asked about where the names are none that the program knows', () => {
    const strange = csv([['Nummer', 'Regime', 'Startdag'], ...rows.map((cells) => cells.slice(0, 3))]);
    const { header: row, questions } = proposedLog(strange, 'logs/complaints.csv');
    expect(row).toBe(1);
    expect(questions.map(({ place }) => place)).toEqual(['header', 'columns', 'columns', 'columns']);
    expect(questions.slice(1).map(({ answers }) => answers.map(({ value }) => value))).toEqual([
      ['Nummer'],
      ['Regime'],
      ['Startdag'],
    ]);
  });
});

describe('an export without column names', () => {
  const rows = received.map((day, at) => [
    `C${at}`,
    'Statutory',
    day,
    days(12, 14)[at]!,
    at % 2 === 0 ? 'Email' : 'Phone',
  ]);

  it('has those columns proposed that can be nothing else, by their letters', () => {
    const { header, columns, questions, firstRow, years } = proposedLog(csv(rows), 'logs/complaints.csv');
    expect(header).toBe('none');
    expect(columns.map(({ ours, theirs }) => `${ours} ${theirs}`)).toEqual([
      'Reference A',
      'Received C',
      'Procedure B',
      'Channel E',
    ]);
    expect(questions.map(({ place }) => place)).toEqual(['header']);
    expect(firstRow).toEqual(['A  C0', 'B  Statutory', 'C  03/04/2023', 'D  17/04/2023', 'E  Email']);
    expect(years?.covered).toEqual(['2023-24']);
  });

  it('has a column asked about that could be two', () => {
    const { columns, questions } = proposedLog(
      csv(rows.map((cells) => cells.with(3, cells[2]!))),
      'logs/complaints.csv',
    );
    expect(columns.map(({ ours }) => ours)).not.toContain('Received');
    expect(questions.at(-1)!.answers.map(({ value }) => value)).toEqual(['C', 'D']);
  });

  it('is not taken to have names because a value is one of them', () => {
    const closed = rows.map((cells) => [...cells, 'Closed']);
    expect(proposedLog(csv(closed), 'logs/complaints.csv').header).toBe('none');
  });

  it('shows no more of a cell than is needed to know its column', () => {
    const long = rows.map((cells) => [...cells, 'A long story of a child. '.repeat(5)]);
    const [shown] = proposedLog(csv(long), 'logs/complaints.csv').firstRow.slice(-1);
    expect(shown).toBe('F  A long story of a child. A lon …');
  });
});

describe('the order of day and month', () => {
  const log = (dates: readonly string[]) =>
    proposedLog(
      csv([['Reference', 'Procedure', 'Received'], ...dates.map((day, at) => [`C${at}`, 'Statutory', day])]),
    );

  it('is told with a date that proves it', () => {
    expect(log(['01/05/2023', '25/05/2023']).dates).toEqual([
      'Dates: the day stands before the month, as “25/05/2023” under “Received” proves.',
    ]);
    expect(log(['05/01/2023', '05/25/2023']).dates).toEqual([
      'Dates: the month stands before the day, as “05/25/2023” under “Received” proves.',
    ]);
    expect(log(['2023-05-01']).dates).toEqual(['Dates: none of them can be read in two ways.']);
  });

  it('decides which years the days are in', () => {
    expect(log(['03/04/2023', '03/25/2023']).years?.covered).toEqual(['2022-23']);
  });

  it('is asked where no date proves it, and the years are those of both orders', () => {
    const { questions, years } = log(['03/05/2023', '02/06/2023', '03/06/2023']);
    expect(questions).toMatchObject([
      { place: 'dates', answers: [{ setting: 'dates', value: 'day-first' }, { value: 'month-first' }] },
    ]);
    expect(questions[0]!.asks).toContain('“03/05/2023” can be 3 May 2023 or 5 March 2023');
    expect(years?.covered).toEqual(['2022-23', '2023-24']);
  });
});

describe('a log without rows', () => {
  const empty = 'Reference,Procedure,Received,Stage 1 outcome\r\n';

  it('covers the year in the name of the file', () => {
    const { years, questions } = proposedLog(empty, 'logs/complaints-2021-22.csv');
    expect(years?.covered).toEqual(['2021-22']);
    expect(questions).toEqual([]);
  });

  it('else has its years asked', () => {
    const { years, questions } = proposedLog(empty);
    expect(years?.covered).toEqual([YEAR]);
    expect(questions.map(({ place }) => place)).toEqual(['years']);
  });
});

describe('a file whose cells can be parted in two ways', () => {
  it('is asked about before anything else', () => {
    const { questions } = proposedLog('1,2;3\r\n4,5;6\r\n');
    expect(questions.map(({ place }) => place)).toEqual(['delimiter']);
  });
});

describe('the values of a coded column', () => {
  it('are counted, each of several in a cell, and blanks left out', () => {
    const cells = ['Delay; Finance', 'Delay', 'N/A', ''];
    const { words } = proposedLog(
      csv([
        ['Reference', 'Procedure', 'Received', 'Categories', 'Stage 1 outcome'],
        ...cells.map((cell, at) => [`C${at}`, 'Statutory', received[at]!, cell, '']),
        ['Total', '', '', 'Delay', ''],
      ]),
    );
    expect(words.map(({ column, counts }) => [column, Object.fromEntries(counts)])).toEqual([
      ['Procedure', { Statutory: 4 }],
      ['Categories', { Delay: 2, Finance: 1 }],
      ['Stage 1 outcome', {}],
    ]);
  });

  it('are those of the rows that the column is read for, in a log of everything', () => {
    const { words } = proposedLog(
      csv([
        ['Case ID', 'Case type', 'Created', 'Outcome'],
        ['1', 'Stage 1 complaint', received[0]!, 'Part upheld'],
        ['2', 'Ombudsman', received[1]!, 'Out of jurisdiction'],
        ['3', 'FOI request', received[2]!, 'Disclosed'],
      ]),
    );
    expect(
      words.filter(({ column }) => column === 'Outcome').map(({ counts }) => [...counts.keys()]),
    ).toEqual([['Part upheld'], ['Out of jurisdiction']]);
  });
});
