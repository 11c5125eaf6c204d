import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationText } from '../../../src/project/propose/configuration-text.ts';
import type { LogProposal } from '../../../src/project/propose/log-proposal.ts';
import { seenWords } from '../../../src/project/propose/word-lines.ts';
import { readConfiguration } from '../../../src/project/read-configuration.ts';
import { createVocabularies } from '../../../src/records/vocabularies.ts';
import { csv, days, proposed, YEAR } from './exports.ts';

const words = createVocabularies();

const log: LogProposal = {
  file: 'logs/export.csv',
  kind: 'complaints',
  found: [],
  years: { covered: [YEAR], carriedOver: false, counts: [] },
  header: null,
  columns: [],
  ownNames: [],
  unread: [],
  firstRow: [],
  dates: [],
  questions: [],
  words: [],
};

/** Any text that can stand in a file, and what YAML, terminals and people trip over. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Outcome: final',
      'Notes # internal',
      '“Quoted”',
      '"quoted" and \'quoted\'',
      '- dash',
      '{a: b}',
      '[x]',
      '*star',
      '&and',
      '!bang',
      '%percent',
      '@at',
      '`tick',
      '?',
      ': ',
      'yes',
      'null',
      '1.0',
      '2023-04-01',
      '👩‍👧 family',
      'line\nbreak',
      'carriage\rreturn',
      'tab\tstop',
      'a\u2028b',
      'a\u0085b',
      '\u202Eturned',
      '---',
      '...',
      '# QUESTION',
      '\\',
      'x'.repeat(3000),
    ),
  )
  .map((text) => text.toWellFormed())
  .filter((text) => text.trim() !== '');

describe('the configuration that is written', () => {
  it('is read back as it was meant, whatever the columns and values are called', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (council, name, value) => {
        const text = configurationText({
          council,
          logs: [
            {
              ...log,
              file: `logs/${name}`,
              found: [value],
              columns: [{ ours: 'Received', theirs: name, because: value }],
              ownNames: [value],
              unread: [value],
              dates: [value],
              questions: [
                { place: 'columns', asks: value, answers: [{ setting: 'Procedure', value, remark: name }] },
                { place: 'dates', asks: name, answers: [] },
              ],
            },
          ],
          words: seenWords(
            [{ column: name, vocabulary: words.outcome, counts: new Map([[value.trim(), 2]]) }],
            words,
          ),
        });
        const read = readConfiguration(text);
        expect(read.council).toBe(council.trim());
        expect(read.logs).toMatchObject([
          {
            kind: 'complaints',
            file: `logs/${name}`.trim(),
            years: [YEAR],
            columns: { Received: name.trim() },
          },
        ]);
        // No comment has become a setting.
        expect(Object.keys(read.logs[0]!.columns)).toEqual(['Received']);
      }),
      { numRuns: 500 },
    );
  });

  it('shows letters that can be read, with no first row turning into a setting', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (firstRow) => {
        const read = readConfiguration(
          configurationText({ council: 'C', logs: [{ ...log, header: 'none', firstRow }], words: [] }),
        );
        expect(read.logs[0]).toMatchObject({ header: 'none', columns: {} });
      }),
    );
  });

  it('takes an answer where its # is taken away', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const question = {
          place: 'columns',
          asks: 'Which?',
          answers: [{ setting: 'Procedure', value, remark: value }],
        } as const;
        const text = configurationText({
          council: 'C',
          logs: [{ ...log, ownNames: ['Reference'], questions: [question] }],
          words: [],
        });
        const answered = text.replace('# Procedure: ', 'Procedure: ');
        expect(readConfiguration(answered).logs[0]!.columns).toEqual({
          Reference: 'Reference',
          Procedure: value.trim(),
        });
      }),
    );
  });

  it('has a place for the name of the council', () => {
    const text = configurationText({ council: null, logs: [log], words: [] });
    expect(readConfiguration(text).council).toBe('Our council');
    expect(text).toContain('# TO DO: the name of your council');
  });

  it('names the years, and that earlier cases are among them', () => {
    const years = {
      covered: [YEAR],
      carriedOver: true,
      counts: [
        ['2022-23', 4],
        [YEAR, 90],
      ],
    } as unknown as LogProposal['years'];
    const text = configurationText({ council: 'C', logs: [{ ...log, years }], words: [] });
    expect(readConfiguration(text).logs[0]).toMatchObject({ years: [YEAR], carriedOver: true });
    expect(text).toContain('# Rows by the year of their day of receipt: 2022/23 4, 2023/24 90.');
  });
});

describe('values that are not understood', () => {
  const outcomes = ['Upheld', 'Part upheld', 'Prtially upheld', 'Prtially upheld', 'Sorted out'];
  const { text } = proposed(
    csv([
      ['Reference', 'Procedure', 'Received', 'Stage 1 outcome'],
      ...days(outcomes.length).map((day, at) => [`C${at}`, 'Statutory', day, outcomes[at]!]),
    ]),
  );

  it('stand in a table with what the others were read as', () => {
    expect(text).toContain('outcome, in “Stage 1 outcome”:');
    expect(text).toMatch(/# +1 {2}“Upheld”\n/);
    expect(text).toMatch(/# +1 {2}“Part upheld” — read as Partially upheld\n/);
    expect(text).toMatch(/# +2 {2}“Prtially upheld” — NOT UNDERSTOOD\n/);
  });

  it('only need to be put between the brackets of what they mean', () => {
    expect(text).toContain('partially-upheld: [] # perhaps ["Prtially upheld"]');
    expect(text).toContain('# To be put between brackets: "Sorted out"');
    const chosen = text
      .replace('partially-upheld: []', 'partially-upheld: ["Prtially upheld"]')
      .replace(' resolved: []', ' resolved: ["Sorted out"]');
    const { vocabulary } = readConfiguration(chosen);
    const meant = createVocabularies(vocabulary as Parameters<typeof createVocabularies>[0]).outcome;
    expect(meant.lookUp('Prtially upheld')).toEqual({ kind: 'value', id: 'partially-upheld' });
    expect(meant.lookUp('Sorted out')).toEqual({ kind: 'value', id: 'resolved' });
  });
});
