import { describe, expect, test } from 'vitest';
import { annotations } from '../../../src/cli/validate/annotations.ts';
import type { Findings, Showing } from '../../../src/cli/validate/findings.ts';
import { fixList } from '../../../src/cli/validate/fix-list.ts';
import { jsonLines } from '../../../src/cli/validate/json-lines.ts';
import { junit } from '../../../src/cli/validate/junit.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { findingsOf, SECRETS, secretProblems } from './invented-findings.ts';

const formats: [string, (findings: Findings, showing: Showing) => Iterable<string>][] = [
  ['json', jsonLines],
  ['csv', fixList],
  ['junit', junit],
  ['github', (findings, showing) => annotations(findings, showing, (file) => file)],
];

// These are children's complaints, and the output of a job is read by more people than the log.
describe('an output for programs', () => {
  test.each(formats)('in %s says where something is wrong, and nothing that stands there', (_, write) => {
    const text = [...write(findingsOf(secretProblems, true), { values: false })].join('');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('Outcome');
    expect(text).toMatch(/\b4\b|line=5/);
  });

  test.each(formats)('in %s names the values where they are asked for', (_, write) => {
    const text = [...write(findingsOf(secretProblems, true), { values: true })].join('');
    expect(text).toContain(SECRETS[0]);
    expect(text).toContain(SECRETS[2]);
  });

  test.each(formats.slice(0, 2))('in %s then names the references as well', (_, write) => {
    expect([...write(findingsOf(secretProblems, true), { values: true })].join('')).toContain(SECRETS[1]);
  });
});

// A file without column names whose first case is taken for its header by mistake.
describe('a column whose name is a cell of a case', () => {
  const unknown = inventedFileProblem({ code: 'HEADER_UNUSED_COLUMN', scope: 'header', severity: 'warning' });
  const problems = [
    { ...unknown, column: { name: 'Sorrel Quayle', letter: 'B' }, message: 'This column is not known.' },
    { ...unknown, message: '2 columns are not ones that the report knows: Sorrel Quayle (B), REF-7731 (A).' },
    inventedFileProblem({
      code: 'HEADER_MISSING_COLUMN',
      scope: 'header',
      message: 'There is no column “Outcome”.',
      expected: 'a column “Outcome”; not taken for another are “Sorrel Quayle”',
    }),
    inventedFileProblem({
      code: 'HEADER_MATCHED',
      scope: 'header',
      severity: 'note',
      message: 'Columns read by another name: “Sorrel Quayle” as Team, “REF-7731” as Reference.',
    }),
    inventedProblem(2, { column: { name: 'REF-7731', letter: 'A' } }),
    inventedProblem(2, { column: { name: '17/06/2023', letter: 'C' } }),
  ];

  test.each(formats)('is told in %s by its letter', (_, write) => {
    const text = [...write(findingsOf(problems), { values: false })].join('');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/Quayle|7731/);
  });

  test.each(formats)('is told in %s by its name where values are asked for', (_, write) => {
    expect([...write(findingsOf(problems), { values: true })].join('')).toContain('REF-7731');
  });

  test.each(['Stage 1 outcome', 'Stage 2', 'Date received'])('is not taken for one: %s', (name) => {
    const text = [
      ...jsonLines(findingsOf([inventedProblem(2, { column: { name, letter: 'C' } })]), { values: false }),
    ];
    expect(text.join('')).toContain(name);
  });
});
