import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindInName } from '../../../src/project/propose/find-kind.ts';
import { readConfiguration } from '../../../src/project/read-configuration.ts';
import { csv, days, proposedLog } from './exports.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

describe('the kind of a log', () => {
  const projects = readdirSync(FIXTURES).filter((name) => name.startsWith('coventry'));
  for (const project of projects) {
    const { logs } = readConfiguration(
      readFileSync(join(FIXTURES, project, 'complaints-report.yaml'), 'utf8'),
    );
    it.each(logs.map(({ file, kind }) => [kind, file] as const))(
      `is found by the columns alone: ${project}, %s, %s`,
      (kind, file) => {
        const found = proposedLog(readFileSync(join(FIXTURES, project, file)), 'logs/export.csv');
        expect(found.kind).toBe(kind);
        expect(found.questions.filter(({ place }) => place === 'kind')).toEqual([]);
      },
    );
  }

  it('is complaints although a column is missing that every complaint must have', () => {
    const rows = days(5).map((day, at) => [`C${at}`, day, 'Upheld']);
    const found = proposedLog(csv([['Reference', 'Received', 'Stage 1 outcome'], ...rows]));
    expect(found.kind).toBe('complaints');
    expect(found.questions[0]!.asks).toContain('“Procedure”');
  });

  it('is everything where a column tells several kinds of row apart', () => {
    const types = ['Stage 1 complaint', 'Compliment', 'MP enquiry', 'Compliment', 'Comment'];
    const rows = days(5).map((day, at) => [`C${at}`, types[at]!, day, '']);
    expect(proposedLog(csv([['Case ID', 'Case type', 'Created', 'Outcome'], ...rows])).kind).toBe(
      'everything',
    );
  });

  it('is enquiries where the column of types has only theirs', () => {
    const types = ['MP enquiry', 'Member enquiry', 'Mayor enquiry', 'MP enquiry', 'Councillor'];
    const rows = days(5).map((day, at) => [`E${at}`, types[at]!, day, day]);
    expect(proposedLog(csv([['Reference', 'Type', 'Received', 'Due'], ...rows])).kind).toBe('enquiries');
  });

  it('is complaints where the types of the plainest log are procedures', () => {
    const types = ['Statutory', 'Corporate', 'Statutory'];
    const rows = days(3).map((day, at) => [`C${at}`, types[at]!, day, day, 'Upheld']);
    const found = proposedLog(csv([['Ref', 'Type', 'Date received', 'Date responded', 'Outcome'], ...rows]));
    expect(found.kind).toBe('complaints');
    expect(found.questions).toEqual([]);
    expect(found.columns).toContainEqual({ ours: 'Procedure', theirs: 'Type' });
    expect(found.columns).toContainEqual({ ours: 'Responded', theirs: 'Date responded' });
  });

  it('is everything where types of complaints tell the stage as well', () => {
    const rows = days(3).map((day, at) => [`C${at}`, `Statutory Stage ${at + 1}`, day, day, 'Upheld']);
    const found = proposedLog(csv([['Ref', 'Type', 'Date received', 'Date responded', 'Outcome'], ...rows]));
    expect(found.kind).toBe('everything');
  });

  it.each([
    ['Compliment', 'compliments'],
    ['Comment', 'comments'],
  ])('is the one that all the types name, whatever the other columns are like: %s', (type, kind) => {
    const rows = days(3).map((day, at) => [`C${at}`, type, day, 'North', 'Email']);
    const found = proposedLog(csv([['Case Ref', 'Case Type', 'Received', 'Team', 'Channel'], ...rows]));
    expect(found.kind).toBe(kind);
  });

  it('is everything, and a question, where the types are words of the council', () => {
    const rows = days(3).map((day, at) => [`C${at}`, `CS form ${at}`, day, 'North', 'Email']);
    const found = proposedLog(csv([['Case Ref', 'Case Type', 'Received', 'Team', 'Channel'], ...rows]));
    expect(found.kind).toBe('everything');
    expect(found.questions.map(({ place }) => place)).toContain('kind');
    expect(found.words.flatMap(({ counts }) => [...counts.keys()])).toContain('CS form 1');
  });

  it('is a question where the columns fit several, unless the name of the file says it', () => {
    const content = csv([
      ['Reference', 'Received', 'Team'],
      ...days(3).map((day, at) => [`C${at}`, day, 'A']),
    ]);
    const [question] = proposedLog(content, 'logs/export.csv').questions;
    expect(question).toMatchObject({ place: 'kind' });
    expect(question!.asks).toContain('--kind');
    const named = proposedLog(content, 'logs/Comments 2023-24.csv');
    expect([named.kind, named.questions]).toEqual(['comments', []]);
  });

  it('is the one that the officer names', () => {
    const content = csv([
      ['Reference', 'Received', 'Team'],
      ...days(3).map((day, at) => [`C${at}`, day, 'A']),
    ]);
    expect(proposedLog(content, 'logs/comments.csv', 'compliments')).toMatchObject({
      kind: 'compliments',
      questions: [],
    });
  });
});

describe('the name of a file', () => {
  it.each([
    ['Complaints 2023-24.csv', 'complaints'],
    ['logs/compliments/export.csv', null],
    ['Compliments and comments.csv', null],
    ['LGSCO decisions.csv', 'ombudsman'],
  ])('%s says %s', (file, kind) => {
    expect(kindInName(file)).toBe(kind);
  });

  it('is not the name of a folder', () => {
    expect(kindInName(join('complaints', basename('x.csv')))).toBeNull();
  });
});
