import { expect, test } from 'vitest';
import { sampleFigure, sampleModel } from '../sample-model.ts';
import { pageOf } from './page-of.ts';

const with_ = (figure: Parameters<typeof sampleFigure>[0]) =>
  sampleModel({ figures: { compliments: sampleFigure(figure) } });

test('a figure is printed as the model has it', () => {
  expect(pageOf('{{figure "compliments"}}', with_({ value: 1234, text: '1,234' }))).toBe('1,234');
});

test('a count has the word that goes with it', () => {
  const text = '{{count "compliments" "compliment" "compliments"}}';
  expect(pageOf(text, with_({ value: 0, text: '0' }))).toBe('no compliments');
  expect(pageOf(text, with_({ value: 1, text: '1' }))).toBe('1 compliment');
  expect(pageOf(text, with_({ value: 91, text: '91' }))).toBe('91 compliments');
});

test('a change stands with its comma, and without an earlier year there is neither', () => {
  const text = '{{figure "compliments"}}{{change "compliments" before=", "}}.';
  const { change: _, ...unchanged } = sampleFigure();
  expect(pageOf(text, with_({}))).toBe('12, up from 9 in 2022/23.');
  expect(pageOf(text, sampleModel({ figures: { compliments: unchanged } }))).toBe('12.');
});

test('a percentage of nothing has no change: it is not applicable', () => {
  const text = '{{figure "compliments"}}{{change "compliments" before=", "}}.';
  expect(pageOf(text, with_({ value: null, text: 'not applicable' }))).toBe('not applicable.');
});

test('0 is a figure to print; “some” asks for more than 0', () => {
  const model = with_({ value: 0, text: '0' });
  expect(pageOf('{{#if (has figure="compliments")}}yes{{/if}}', model)).toBe('yes');
  expect(pageOf('{{#if (has some="compliments")}}yes{{else}}no{{/if}}', model)).toBe('no');
});

test('the table of key figures gives each with its comparison, and an earlier publication as a note', () => {
  const model = sampleModel({
    figures: {
      compliments: sampleFigure({
        label: 'Compliments',
        asPublished: [{ value: 14, text: '14', source: 'report of 2024' }],
      }),
      comments: sampleFigure({ label: 'Comments', value: null, text: 'not applicable' }),
    },
  });
  const page = pageOf(
    '{{figures "key" "Key figures" (list "compliments" "comments" "context.referrals")}}',
    model,
  );
  expect(page).toContain(
    '<th scope="row">Compliments [note 1]</th><td class="number">12</td><td>up from 9 in 2022/23</td>',
  );
  expect(page).toContain(
    '<th scope="row">Comments</th><td class="number">not applicable</td><td>no comparison</td>',
  );
  expect(page).toContain('[note 1]</span> Published before as 14 (report of 2024).');
});
