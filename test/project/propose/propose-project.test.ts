import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogContent } from '../../../src/logs/log-source.ts';
import type { Row } from '../../../src/logs/rows/row-batch.ts';
import { proposeProject } from '../../../src/project/propose/propose-project.ts';
import { readConfiguration } from '../../../src/project/read-configuration.ts';
import { csv, days, YEAR } from './exports.ts';

function proposeFor(...contents: readonly LogContent[]) {
  return proposeProject(
    contents.map((content, at) => ({ file: `logs/export ${at}.csv`, content })),
    { year: YEAR, measures: [], council: 'The Council' },
  );
}

function bytes(content: string | Uint8Array): LogContent {
  const chunk = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: 'bytes', chunks: () => (chunk.length === 0 ? [] : [chunk]) };
}

/** What must hold for any export: it is refused with a reason, or the configuration written for it can be read. */
function expectUsable(content: LogContent): void {
  const proposal = proposeFor(content);
  if ('code' in proposal) {
    expect(proposal.message).not.toBe('');
  } else {
    expect(readConfiguration(proposal.text).logs).toHaveLength(1);
  }
}

describe('whatever the export holds, there is a configuration that can be read, or a reason', () => {
  it('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => expectUsable(bytes(content))),
      { numRuns: 50 },
    );
  });

  const cell = fc.oneof(
    fc.constantFrom(
      'Reference',
      'Received',
      'Procedure',
      'Type',
      'Stage',
      'Statutory',
      '03/04/2023',
      '2023-04-25',
      '',
    ),
    fc.constantFrom(
      'Closed',
      'C-1',
      'Upheld',
      'N/A',
      'Total',
      '✓',
      '45000',
      'Complaint',
      'FOI request',
      '=1+1',
    ),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

  it('cells', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (cells, delimiter) =>
        expectUsable(bytes(csv(cells, delimiter))),
      ),
      { numRuns: 100 },
    );
  });

  it('a header of ours over anything', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const header = [
          'Reference',
          'Procedure',
          'Received',
          'Stage 1 outcome',
          'Categories',
          'Stage 1 responded',
        ];
        expectUsable(bytes(csv([header, ...cells])));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a workbook', () => {
  const sheet = (name: string, rows: readonly Row[]) => ({ name, hidden: false, rows: () => rows });
  const complaints = [
    ['Reference', 'Procedure', 'Received'],
    ...days(3).map((day, at) => [`C${at}`, 'Statutory', day]),
  ];

  it('is read as an export of text is', () => {
    const proposal = proposeFor({
      kind: 'workbook',
      sheets: [sheet('Log', complaints), sheet('Notes', [['x']])],
    });
    expect(proposal).toMatchObject({
      logs: [{ kind: 'complaints', found: ['the sheet “Log”', 'column names in row 1'] }],
    });
  });

  it('has its sheet asked where two can be the log', () => {
    const proposal = proposeFor({
      kind: 'workbook',
      sheets: [sheet('2022: old', complaints), sheet('2023 # new', complaints)],
    });
    if ('code' in proposal) {
      throw new Error(proposal.message);
    }
    expect(proposal.logs[0]!.questions).toMatchObject([{ place: 'sheet' }]);
    const chosen = proposal.text
      .replace('# sheet: 2022', 'sheet: 2022')
      .replace('# sheet: "2022', 'sheet: "2022');
    expect(readConfiguration(chosen).logs[0]!.sheet).toBe('2022: old');
  });
});

describe('several exports', () => {
  it('have their values in one table for each vocabulary', () => {
    const log = (outcome: string) =>
      bytes(
        csv([
          ['Reference', 'Procedure', 'Received', 'Stage 1 outcome'],
          ...days(3).map((day, at) => [`C${at}`, 'Statutory', day, outcome]),
        ]),
      );
    const proposal = proposeFor(log('Upheld'), log('Upheld'));
    if ('code' in proposal) {
      throw new Error(proposal.message);
    }
    expect(proposal.text.match(/“Stage 1 outcome”:/g)).toHaveLength(1);
    expect(proposal.text).toMatch(/# +6 {2}“Upheld”/);
  });

  it('are refused together where one cannot be read, and that one is named', () => {
    const proposal = proposeFor(bytes(csv([['Reference', 'Procedure', 'Received']])), bytes(''));
    expect(proposal).toMatchObject({ code: 'FILE_EMPTY', file: 'logs/export 1.csv' });
  });
});
