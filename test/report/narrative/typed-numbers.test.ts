import { describe, expect, test } from 'vitest';
import type { Figure, Table } from '../../../src/report/model.ts';
import { narrativesOf } from '../../../src/report/narrative/narratives.ts';

const figure = (value: number, unit: Figure['unit'], text: string, more: Partial<Figure> = {}): Figure => ({
  label: '',
  unit,
  value,
  text,
  counts: '',
  rule: '',
  origin: 'logs',
  year: '2023/24',
  ...more,
});

const team: Table = {
  id: 'team',
  title: '',
  counts: '',
  basis: '',
  rule: '',
  rowHeadings: ['Team'],
  columns: [{ id: 'number', label: 'Number', unit: 'count' }],
  rows: [{ key: 'route', label: 'Route 21', labels: ['Route 21'], cells: [{ value: 17, text: '17' }] }],
  notes: [],
};

const nameable = {
  figures: {
    'complaints.all': figure(1229, 'count', '1,229'),
    'remedies.total': figure(6250.5, 'pounds', '£6,250.50'),
    'stage1.averageWorkingDays': figure(15, 'working days', '15 working days'),
    'stage1.onTime.percent': figure(47, 'percent', '47%', { numerator: 14, denominator: 30 }),
  },
  tables: { team },
  charts: {},
  chartNames: [],
  procedures: [
    {
      id: 'statutory',
      name: '',
      covers: '',
      law: '',
      acknowledgement: 'within 3 working days',
      stages: [
        {
          name: 'Stage 1',
          what: '',
          timescale: '10 working days from receipt',
          extension: 'up to 20 working days',
        },
        {
          name: 'Stage 2',
          what: '',
          timescale: '25 working days from the request',
          extension: 'up to 65 working days in all',
        },
      ],
      escalation: '',
      recording: '',
      reporting: '',
    },
  ],
};

const problems = (text: string, strict = false) =>
  narrativesOf([{ id: 'summary', file: 'narrative/summary.md', text }], nameable, { strict }).problems;
const typed = (text: string) =>
  problems(text)
    .filter(({ code }) => code === 'NARRATIVE_TYPED_NUMBER')
    .map(({ value }) => value);

describe('a number that is typed and none of the report’s figures', () => {
  test('is a warning with its file and line, and an error where the build is strict', () => {
    const text = 'All is well.\n\nWe received\n**212** complaints.';
    const warning = {
      code: 'NARRATIVE_TYPED_NUMBER',
      severity: 'warning',
      file: 'narrative/summary.md',
      line: 4,
      value: '212',
    };
    expect(problems(text)).toMatchObject([warning]);
    expect(problems(text, true)).toMatchObject([{ ...warning, severity: 'error' }]);
  });

  test.each([
    ['We received 163 complaints.', ['163']],
    ['We received 1,230 complaints.', ['1,230']],
    ['Of them 42% were upheld.', ['42%']],
    ['Of them 42 per cent were upheld, and 42 percent late.', ['42 per cent', '42 percent']],
    ['We paid £1,875 and £500.', ['£1,875', '£500']],
    ['The cost was £2m.', ['£2m']],
    ['It took 108 working days, on average 19 days.', ['108 working days', '19 days']],
    ['Answered on time: 67% (2/5).', ['67%', '2/5']],
    ['Complaints rose by 4 percentage points.', ['4 percentage points']],
    ['13 at Stage 1 and 2 at Stage 2.', ['13', '2']],
    ['At Stage 1, 145 were resolved.', ['145']],
    ['In 2023 complaints rose to 2,023.', ['2,023']],
    ['In March 12 complaints were received.', ['12']],
    ['- 18 from parents\n- 19 from carers', ['18', '19']],
    ['| Team | Number |\n| --- | --- |\n| South | 27 |', ['27']],
    ['## The 12 complaints', ['12']],
    ['The complaints (12) are few.', ['12']],
    ['More than 200 complaints.', ['200']],
    ['1 in 5 was upheld.', ['1', '5']],
  ])('is found: %s', (text, found) => {
    expect(typed(text)).toEqual(found);
  });

  test.each([
    ['Twelve complaints were upheld.', ['Twelve complaints']],
    ['We received twelve more formal complaints.', ['twelve more formal complaints']],
    ['Forty-three children complained.', ['Forty-three children']],
    ['Two hundred and twelve cases were closed.', ['Two hundred and twelve cases']],
    ['A dozen compliments came from carers.', ['A dozen compliments']],
    ['Some thirty per cent were late.', ['thirty per cent']],
    ['Three of the cases were investigated.', ['Three of the cases']],
    ['It took eleven working days.', ['eleven working days']],
  ])('is found in words, before what a report counts: %s', (text, found) => {
    expect(typed(text)).toEqual(found);
  });

  test.each([
    'In 2023/24, 2022-23, 2021–22 and 2006 it was so.',
    'The Children Act 1989 and the 2006 Regulations (SI 2006/1738), regulation 13 and Regulations 6 and 7.',
    'Sections 24D and 26(3), section 2.3, paragraph 3.4.1, Part 3, Appendix 2, Table 4.',
    'Stage 1, stage 2, Stages 1 to 3, Stages 1, 2 and 3, Stage 2 and 3.',
    'From 1 April 2023 to 31 March 2024, on 5th May, from 3 to 9 June, 31/03/2024, 2024-03-31, at 9.30 am, 17:00.',
    'Within 10 working days, or 20 when extended by 10 working days; 25 to 65 working days; 11 to 20 working days.'.replace(
      'or 20 when',
      'when',
    ),
    'Answered in ten working days, and acknowledged within three working days.',
    'The 10-day limit, a 65-working-day limit, a 24-hour line, a 360-degree review.',
    'Children aged 16 to 17, young people of 16 to 25, an eight year old, a 9-year-old, under 18s, 18 or over, aged 12.',
    'All ages disability team (0-25).',
    'Call 024 7683 3333, 0800 1111, (01642) 774774, +44 24 7683 3333, or ring 101.',
    'See https://example.org/2023/12/complaints?id=145, www.example.org/7 or write to team12@example.org.',
    'See [the guidance](https://example.org/212/300).',
    'The Route 21 team and COVID-19 in the 21st century, 24/7, at SE1 2AB.',
    'A reply within two days, every 6 weeks, for 12 months, 3 years, two family hubs, three things.',
    'One complaint, in one case, both complaints, half of the complaints, a third of them.',
    'Two complaints officers and three children’s homes.',
    '> There were 12 of them and they all said 5 things.',
    'A parent wrote: “My 3 children waited 17 weeks and 400 days.”',
    '1. First\n2. Second\n\n10. Tenth',
    '2.1 The council complied.\n\n### 3. Outcomes',
    '`{{complaints.all}} 99`',
    '{{complaints.all}} complaints, {{nothing.2019-20}}, {{typed 14}} of them.',
  ])('is not a year, a date, a stage, a limit, an age, an address or a count of other things: %s', (text) => {
    expect(typed(text)).toEqual([]);
  });

  test('that is meant prints as it is', () => {
    const { narrative } = narrativesOf(
      [{ id: 'a', file: 'a.md', text: 'The team has {{typed 14 people}}.' }],
      nameable,
    );
    expect(narrative.a?.html).toBe('<p>The team has 14 people.</p>');
  });
});

describe('a number that is typed and a figure of the report', () => {
  test.each([
    ['We received 1,229 complaints.', 'write {{complaints.all}}'],
    ['We received 1229 complaints.', 'write {{complaints.all}}'],
    ['We paid £6,250.50.', 'write {{remedies.total}}'],
    ['It took 15 working days.', 'write {{stage1.averageWorkingDays}}'],
    ['On time were 47%.', 'write {{stage1.onTime.percent}}'],
  ])('is a note that names it: %s', (text, suggestion) => {
    expect(problems(text)).toMatchObject([{ code: 'NARRATIVE_TYPED_FIGURE', severity: 'note', suggestion }]);
  });

  test('is one only with its unit: 47 complaints are not 47%', () => {
    expect(typed('47 complaints, £15, 17%')).toEqual(['47', '£15', '17%']);
  });

  test('is nothing to be told of where it stands in a table only, or beside a percentage', () => {
    expect(problems('The team had 17, and answered 14 of 30 (14/30).')).toEqual([]);
  });
});
