import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/problems/failure.ts';
import { readConfiguration } from '../../src/project/read-configuration.ts';
import { createVocabularies } from '../../src/records/vocabularies.ts';
import { reportNames } from '../../src/report/catalogue/names.ts';
import { definitionsOf } from '../../src/report/definitions.ts';
import type { TableDefinition, TabulatedTable } from '../../src/statistics/definition.ts';

const LOGS = 'council: A council\nlogs: [{ kind: complaints, file: a.csv, years: 2023-24 }]\n';

/** The one table of a configuration, whose first line is line 4. */
const TABLE = [
  '  - id: byChannel',
  '    title: By channel',
  '    population: { records: complaint, basis: received, counts: Complaints }',
  '    rows: channel',
  '',
].join('\n');

function withTable(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, `${LOGS}tables:\n${TABLE}`);
}

function definition(text: string): TableDefinition {
  const configuration = readConfiguration(text, reportNames);
  return definitionsOf({ configuration, words: createVocabularies(configuration.vocabulary) }).tables.at(-1)!;
}

function mistakesIn(text: string): string[] {
  try {
    readConfiguration(text, reportNames);
  } catch (error) {
    expect(error).toMatchObject({ kind: 'usage', code: 'CONFIGURATION' });
    return (error as Failure).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe('a council’s own table', () => {
  test('of the README is one that can be used, each column under a name of its own', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, example = ''] = /```yaml\n(tables:\n[\s\S]*?)```/.exec(readme) ?? [];
    expect(mistakesIn(`${LOGS}${example}`)).toEqual([]);
    const table = definition(`${LOGS}${example}`) as TabulatedTable;
    expect(table.columns.map(({ id }) => id)).toEqual(['number', 'onTime', 'upheld']);
  });

  test('needs a name, a title, what it counts, and its rows; the rest follows', () => {
    expect(definition(withTable())).toEqual({
      type: 'tabulated',
      id: 'byChannel',
      title: 'By channel',
      population: { records: ['complaint'], basis: 'received', counts: 'Complaints' },
      rule: 'record',
      rows: ['channel'],
      columns: [{ id: 'number', label: 'Number', measure: { kind: 'count' } }],
      total: true,
      order: 'given',
    });
  });

  test('has the columns and the conditions that it is given, in the words of the report or of the program', () => {
    const text = withTable([
      'rows: channel',
      [
        'rows: [stage]',
        '    across: quarter',
        '    columns:',
        '      - number',
        '      - { measure: percent, year: previous }',
        '      - { measure: { kind: rate, where: { stageOutcome: Upheld } }, label: Upheld, show: fraction }',
        '      - { id: slow, measure: median, label: Median of South, where: { team: South } }',
      ].join('\n'),
    ]).replace(
      '{ records: complaint, basis: received, counts: Complaints }',
      '{ records: [stage], basis: responded, counts: Stages, where: { stage: [1, 2], procedure: statutory } }',
    );
    expect(definition(text)).toMatchObject({
      population: {
        records: ['stage'],
        basis: 'responded',
        where: { stage: ['1', '2'], procedure: ['statutory'] },
      },
      rule: 'stage',
      total: false,
      across: 'quarter',
      columns: [
        { id: 'number', measure: { kind: 'count' } },
        { id: 'percent.previous', measure: { kind: 'share' }, year: 'previous' },
        { id: 'upheld', measure: { kind: 'rate', where: { stageOutcome: ['upheld'] } }, show: 'fraction' },
        {
          id: 'slow',
          measure: { kind: 'median', of: 'workingDays' },
          where: { team: ['South'] },
        },
      ],
    });
  });

  test('can name a value by the label that the council gives it', () => {
    const text = `${withTable(['counts: Complaints }', 'counts: Complaints, where: { outcome: Founded } }'])}vocabulary: { outcome: { labels: { upheld: Founded } } }\n`;
    expect(definition(text)).toMatchObject({ population: { where: { outcome: ['upheld'] } } });
  });

  test.each([
    ['one that a record can mention several times', 'complaintCategory', { rule: 'mention' }],
    ['that of the last stage', 'outcome', { rule: 'last-stage' }],
    ['one of what children are, whose small numbers are suppressed', 'ethnicity', { sensitive: true }],
    ['one that tells people apart, which is in no report', 'staff', { rule: 'mention', internal: true }],
  ])('follows its dimension in how it counts: %s', (_, rows, expected) => {
    expect(definition(withTable(['rows: channel', `rows: ${rows}`]))).toMatchObject(expected);
  });

  test('can be one of figures over the years', () => {
    const text = `${LOGS}tables:\n  - { id: a, type: series, title: A, columns: [{ figure: complaints.all, label: All }], years: 3 }\n`;
    expect(definition(text)).toEqual({
      type: 'series',
      id: 'a',
      title: 'A',
      columns: [{ figure: 'complaints.all', label: 'All' }],
      years: 3,
    });
  });
});

describe('a mistake in it is told with its line and what may have been meant', () => {
  test.each([
    [
      'an id that is taken',
      [['byChannel', 'outcome']],
      'line 4, tables > entry 1 > id: The program has a table of this name already.',
    ],
    [
      'one in other capitals',
      [['byChannel', 'Outcome']],
      'The program has a table of this name already. Give this table another one.',
    ],
    [
      'an id that is no name',
      [['byChannel', 'by channel']],
      'id: Write a name of letters, digits and hyphens',
    ],
    ['an unknown kind of record', [['complaint,', 'complaints,']], 'This must be one of complaint, stage,'],
    ['an unknown date', [['basis: received', 'basis: recieved']], 'Did you mean “received”?'],
    [
      'a date that the records have not',
      [['basis: received', 'basis: decided']],
      'line 6, tables > entry 1 > population > basis: A record of the kind complaint has no date “decided”. It has: received, closed.',
    ],
    [
      'an unknown dimension',
      [['rows: channel', 'rows: chanel']],
      'line 7, tables > entry 1 > rows > entry 1: There is no dimension “chanel”. Did you mean “channel”?',
    ],
    ['one in other capitals', [['rows: channel', 'rows: Channel']], 'Did you mean “channel”?'],
    [
      'one that is like no other',
      [['rows: channel', 'rows: postcode']],
      'There is no dimension “postcode”. “complaints-report tables --dimensions” lists them all.',
    ],
    [
      'one that tells nothing of these records',
      [['rows: channel', 'rows: remedyKind']],
      '“remedyKind” tells nothing of a record of the kind complaint. It is for: remedy.',
    ],
    [
      'one that is only a condition',
      [['rows: channel', 'rows: escalated']],
      '“escalated” can only be a condition: it stands under “where”.',
    ],
    [
      'the same twice',
      [['rows: channel', 'rows: [channel, channel]']],
      '“channel” is a dimension of this table already.',
    ],
    [
      'three down',
      [['rows: channel', 'rows: [team, channel, sex]']],
      'A table has two dimensions down at the most.',
    ],
    [
      'a value that no vocabulary has',
      [['counts: Complaints', 'counts: Complaints, where: { outcome: uphled }']],
      'line 6, tables > entry 1 > population > where > outcome: “outcome” has no value “uphled”. Did you mean “upheld”?',
    ],
    [
      'one of a dimension of few values',
      [['counts: Complaints', 'counts: Complaints, where: { escalated: maybe }']],
      '“escalated” has no value “maybe”. It has: yes, no, not-known, not-recorded.',
    ],
    [
      'an unknown measure',
      [['rows: channel', 'rows: channel\n    columns: [medain]']],
      'Did you mean “median”?',
    ],
    [
      'a measure that the records have not',
      [['rows: channel', 'rows: channel\n    columns: [sum]']],
      'A record of the kind complaint has no pounds to add up.',
    ],
    [
      'a rate of nothing',
      [['rows: channel', 'rows: channel\n    columns: [{ measure: rate }]']],
      'A rate needs a condition',
    ],
    [
      'an unknown value of a rate',
      [
        [
          'rows: channel',
          'rows: channel\n    columns: [{ measure: { kind: rate, where: { outcome: bad } } }]',
        ],
      ],
      '“outcome” has no value “bad”.',
    ],
    [
      'a condition in the wrong place',
      [
        [
          'rows: channel',
          'rows: channel\n    columns: [{ measure: { kind: count, where: { outcome: upheld } } }]',
        ],
      ],
      'Only a rate has a condition here. Put it under “where” of the column.',
    ],
    [
      'two columns of one name',
      [['rows: channel', 'rows: channel\n    columns: [number, number]']],
      'Column 1 is called “number” already.',
    ],
    [
      'a figure that does not exist',
      [
        [
          'rows: channel',
          'rows: channel\n    columns: [{ measure: { kind: external, figure: context.openCase } }]',
        ],
      ],
      'There is no figure “context.openCase”. Did you mean “context.openCases”?',
    ],
    [
      'what children are beside something else',
      [['rows: channel', 'rows: [team, ethnicity]']],
      '“ethnicity” tells who children are: it must be the only dimension of a table of one year',
    ],
    [
      'what children are in several years',
      [['rows: channel', 'rows: ethnicity\n    years: 3']],
      '“ethnicity” tells who children are',
    ],
    [
      'a total of several years',
      [['rows: channel', 'rows: channel\n    years: 3\n    total: true']],
      'Years are not added up. Leave this out, or “years”.',
    ],
    [
      'a setting that does not exist',
      [['rows: channel', 'rowss: channel']],
      'There is no setting “rowss”. Did you mean “rows”?',
    ],
    ['another type', [['    rows: channel', '    type: listing']], 'This must be counts or series.'],
  ] as const)('%s', (_, changes, message) => {
    expect(mistakesIn(withTable(...changes))).toContainEqual(expect.stringContaining(message));
  });

  test('two of one name', () => {
    expect(mistakesIn(`${withTable()}${TABLE}`)).toEqual([
      'line 8, tables > entry 2 > id: Entry 1 has this name already. Give this table another one.',
    ]);
  });
});

describe('a council’s own chart', () => {
  const chart = (settings: string) => `${withTable()}charts:\n  - { id: mine, type: bars, ${settings} }\n`;

  test.each(['table: byChannel, columns: number', 'table: team, columns: [number]'])(
    'can be of %s',
    (settings) => {
      expect(mistakesIn(chart(settings))).toEqual([]);
    },
  );

  test.each([
    ['table: byChanel, columns: number', 'There is no table “byChanel”. Did you mean “byChannel”?'],
    ['table: byChannel, columns: percent', 'The table “byChannel” has no column “percent”. It has: number.'],
    [
      'table: byChannel, columns: number, title: { one: "{tp} leads", several: "{top} lead" }',
      'title > one: A title has no part “{tp}”. It has: {top}, {value}, {times}, {total}, {row}.',
    ],
    [
      'table: outcome, columns: numbers',
      'The table “outcome” has no column “numbers”. It has: number, percent,',
    ],
  ])('cannot be of %s', (settings, message) => {
    expect(mistakesIn(chart(settings))).toContainEqual(expect.stringContaining(message));
  });
});
