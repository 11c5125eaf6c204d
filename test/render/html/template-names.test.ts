import { describe, expect, test } from 'vitest';
import { checkNames, namesIn, usedSources } from '../../../src/render/html/template-names.ts';
import { sampleModel, sampleTable } from '../sample-model.ts';

/** Templates of these names. */
function sources(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => ({ name, file: `templates/test/${name}.hbs`, text }));
}

describe('the names in a template', () => {
  test.each([
    ['{{figure "a"}}', ['figure a']],
    ['{{count "a" "complaint" "complaints"}}', ['figure a']],
    ['{{#if (has table="a")}}{{table "a"}}{{else}}{{chart "b"}}{{/if}}', ['table a', 'table a', 'chart b']],
    ['{{#if (has some="a" change="b")}}{{/if}}', ['figure a', 'figure b']],
    ['{{figures "id" "Title" (list "a" "b")}}', ['figure a', 'figure b']],
    ['{{> fact figure="a" words="b"}}', ['figure a']],
    ['{{ref table="a"}}{{narrative "b"}}', []],
  ])('%s', (text, names) => {
    expect(namesIn(sources({ page: text })).map(({ kind, name }) => `${kind} ${name}`)).toEqual(names);
  });
});

describe('a name is refused', () => {
  test('in a branch that this year’s page does not come to, and where a partial is given it', () => {
    const check = (text: string) => () => checkNames(sources({ page: `\n${text}` }), sampleModel());
    expect(check('{{#if (has some="comments")}}{{table "teem"}}{{/if}}')).toThrow(
      'templates/test/page.hbs, line 2: there is no table named “teem”. Did you mean “team”?',
    );
    expect(check('{{> fact figure="complimnts"}}')).toThrow('Did you mean “compliments”?');
  });

  test('that asks words for a part of theirs', () => {
    const check = (text: string) => () => checkNames(sources({ page: `\n${text}` }), sampleModel());
    expect(check('{{council.name}}')).toThrow(
      'templates/test/page.hbs, line 2: there is no part of the report model named “council.name”.',
    );
    expect(check('{{year.print}}')).not.toThrow();
  });

  test('unless the report has it, be it in no catalogue', () => {
    const model = sampleModel({ tables: { oursAlone: sampleTable({ id: 'oursAlone' }) } });
    expect(() => checkNames(sources({ page: '{{table "oursAlone"}}' }), model)).not.toThrow();
  });
});

test('a template takes with it the partials that it comes to, and no others', () => {
  const all = sources({ page: '{{> a}}', a: '{{#if x}}{{> b}}{{/if}}', b: '{{> a}}', c: '{{> page}}' });
  expect(usedSources(all).map(({ name }) => name)).toEqual(['page', 'a', 'b']);
});
