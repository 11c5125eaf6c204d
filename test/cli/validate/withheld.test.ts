import { describe, expect, test } from 'vitest';
import { annotations } from '../../../src/cli/validate/annotations.ts';
import type { Findings, Showing } from '../../../src/cli/validate/findings.ts';
import { fixList } from '../../../src/cli/validate/fix-list.ts';
import { jsonLines } from '../../../src/cli/validate/json-lines.ts';
import { junit } from '../../../src/cli/validate/junit.ts';
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
