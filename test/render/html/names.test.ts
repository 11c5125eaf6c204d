import { describe, expect, test } from 'vitest';
import { compileTemplates } from '../../../src/render/html/compile-template.ts';
import { sampleModel } from '../sample-model.ts';
import { pageOf } from './page-of.ts';

describe('a name that does not exist is an error with file, line and the nearest name', () => {
  test.each([
    [
      '{{figure "complaints.statutry"}}',
      'figure named “complaints.statutry”. Did you mean “complaints.statutory”?',
    ],
    ['{{table "outcomes"}}', 'table named “outcomes”. Did you mean “outcome”?'],
    ['{{chart "histroy"}}', 'chart named “histroy”. Did you mean “history”?'],
    ['{{#if (has table="teem")}}x{{/if}}', 'table named “teem”. Did you mean “team”?'],
    ['{{particular "comittee"}}', 'particular named “comittee”. Did you mean “committee”?'],
    ['{{ref table="history"}}', 'table on the page named “history”.'],
    ['{{> bulets}}', 'partial named “bulets”. Did you mean “bullets”?'],
    ['{{figur "compliments"}}', 'helper named “figur”. Did you mean “figure”?'],
    ['{{councl}}', 'part of the report model named “councl”. Did you mean “council”?'],
  ])('%s', (text, message) => {
    const template = `{{> inner}}`;
    const partials = { inner: `first line\n\n${text}`, bullets: '' };
    expect(() => pageOf(template, sampleModel(), partials)).toThrow(
      `templates/test/inner.hbs, line 3: there is no ${message}`,
    );
  });
});

test('the error is one of usage, with a code and what to do', () => {
  expect(() => pageOf('{{table "outcomes"}}')).toThrow(
    expect.objectContaining({
      kind: 'usage',
      code: 'TEMPLATE_NAME',
      nearest: 'outcome',
      remedy: expect.stringContaining('Correct the name'),
    }),
  );
});

test('a figure that the catalogue has and this year has not is no error', () => {
  const model = sampleModel({ figures: {} });
  expect(pageOf('{{figure "context.referrals"}}', model)).toBe('not available');
  expect(pageOf('{{#if (has figure="context.referrals")}}yes{{else}}no{{/if}}', model)).toBe('no');
});

test('faulty syntax names the file', () => {
  const source = { name: 'page', file: 'templates/test/page.hbs', text: 'one\n{{#if x}}' };
  expect(() => compileTemplates([source])).toThrow(
    /^templates\/test\/page\.hbs, line \d+: the template cannot be read/,
  );
});

describe('a helper that is called otherwise than it is meant', () => {
  test.each([
    ['{{table}}', '“table” takes 1 after its name, not 0.'],
    ['{{table "team" "x"}}', '“table” takes 1 after its name, not 2.'],
    ['{{count "compliments"}}', '“count” takes 3 after its name, not 1.'],
    ['{{#section "outcomes"}}{{/section}}', '“section” takes 2 after its name, not 1.'],
    ['{{figure year}}', '“figure” takes words between quotation marks, and has something else.'],
  ])('%s is told with file and line', (text, problem) => {
    expect(() => pageOf(text)).toThrow(`templates/test/page.hbs, line 1: ${problem}`);
  });
});
