import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/render/charts/draw-chart.ts';
import type { Chart } from '../../../src/report/model.ts';
import { sampleChart } from '../sample-model.ts';

const years = ['2019/20', '2020/21', '2021/22', '2022/23'];
const lines = sampleChart({
  type: 'lines',
  categories: years,
  series: [
    { label: 'Compliments', values: [134, null, 122, 126], texts: ['134', 'not available', '122', '126'] },
    { label: 'Statutory complaints', values: [123, 148, 116, 133], texts: ['123', '148', '116', '133'] },
  ],
});
const broken: Chart = { ...lines, breaks: [{ before: 2, series: [1] }] };
const every: [string, Chart][] = [
  ['bars', sampleChart()],
  ['columns', sampleChart({ type: 'columns' })],
  ['grouped columns', { ...lines, type: 'grouped-columns' }],
  ['lines', lines],
  ['columns over breaks', { ...broken, type: 'columns' }],
  ['lines over breaks', { ...lines, breaks: [1, 2, 3].map((before) => ({ before, series: [0] })) }],
];

const texts = (html: string) => [...html.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const numbers = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => Number(value));

describe.each(every)('a chart of %s', (_, chart) => {
  const { html } = drawChart(chart, 'chart-x');

  test('has its name and its words on the drawing itself: on a figure around it a PDF loses them', () => {
    expect(html).toMatch(/^<svg role="img" aria-labelledby="chart-x-name chart-x-words"/);
    expect(html).toContain(`<title id="chart-x-name">${chart.title}</title>`);
    expect(html).toContain(`<desc id="chart-x-words">${chart.alternative}</desc>`);
  });

  test('prints every number of every series', () => {
    const shown = texts(html);
    for (const { values, texts: wanted } of chart.series) {
      expect(wanted.filter((text, index) => values[index] !== null && !shown.includes(text))).toEqual([]);
    }
  });

  test('has letters of at least 13 of its 400 units, dark enough to read (contrast 4.5 to 1)', () => {
    expect(numbers(html, 'font-size').every((size) => size >= 13)).toBe(true);
    expect([...html.matchAll(/<text [^>]*fill="([^"]+)"/g)].every(([, fill]) => fill === '#3D3D3D')).toBe(
      true,
    );
  });

  test('stays within its frame, at coordinates of one decimal', () => {
    const [, height = 0] = /viewBox="0 0 400 ([\d.]+)"/.exec(html) ?? [];
    expect([...numbers(html, 'y'), ...numbers(html, 'cy')].every((y) => y >= 0 && y <= Number(height))).toBe(
      true,
    );
    expect([...numbers(html, 'x'), ...numbers(html, 'cx')].every((x) => x >= 0 && x <= 400)).toBe(true);
    expect(html).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined/);
  });
});

test('the longest of the bars is as long as the room, the others in proportion', () => {
  const { html } = drawChart(
    sampleChart({ series: [{ label: 'Number', values: [10, 5], texts: ['10', '5'] }] }),
    'c',
  );
  const [longest = 0, other = 0] = numbers(html, 'width');
  expect(other / longest).toBeCloseTo(0.5, 2);
});

test('columns stand on the same line and are as tall as their numbers', () => {
  const { html } = drawChart(sampleChart({ type: 'columns' }), 'c');
  const tops = [...html.matchAll(/<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/g)].map(
    ([, y, height]) => [Number(y), Number(height)] as const,
  );
  expect(tops[0]![0] + tops[0]![1]).toBeCloseTo(tops[1]![0] + tops[1]![1], 0);
  expect(tops[1]![1] / tops[0]![1]).toBeCloseTo(5 / 7, 2);
});

test('a year that is not known is a gap in its line and not a nought', () => {
  const { html } = drawChart(lines, 'c');
  expect(
    [...html.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) => points!.split(' ').length),
  ).toEqual([2, 4]);
  expect(html.match(/<circle/g)).toHaveLength(3);
});

describe('a break, where a rule changed between two years', () => {
  const dashed = (html: string) =>
    [...html.matchAll(/<line x1="([\d.]+)" [^>]*stroke-dasharray="[^"]+"\/>/g)].map(([, x]) => Number(x));

  test('is a dashed line between the two years with the word on top: not colour alone', () => {
    const { html } = drawChart(broken, 'c');
    const years = (year: string) => Number(new RegExp(`x="([\\d.]+)"[^>]*>${year}<`).exec(html)![1]);
    expect(dashed(html)).toHaveLength(1);
    expect(dashed(html)[0]).toBeLessThan(years('2022/23'));
    expect(texts(html)).toContain('Break');
  });

  test('is a gap in the line that it concerns, and in no other', () => {
    const { html } = drawChart(broken, 'c');
    expect(
      [...html.matchAll(/<polyline points="([^"]*)"/g)].map(([, points]) => points!.split(' ').length),
    ).toEqual([2, 2, 2]);
  });

  test('stands between two columns, and moves nothing of them but down', () => {
    const columns = drawChart({ ...broken, type: 'columns' }, 'c').html;
    expect(dashed(columns)).toEqual([200]);
    const left = (html: string) => [...html.matchAll(/<rect x="([^"]+)"/g)].map(([, x]) => x);
    expect(left(columns)).toEqual(left(drawChart({ ...lines, type: 'columns' }, 'c').html));
  });

  test('of years that follow each other have their words in two lines, so that none lies on another', () => {
    const close = { ...lines, categories: [...years, '2023/24', '2024/25', '2025/26'] };
    const values = [1, 2, 3, 4, 5, 6, 7];
    const { html } = drawChart(
      {
        ...close,
        series: [{ label: 'A', values, texts: values.map(String) }],
        breaks: [3, 4].map((before) => ({ before, series: [0] })),
      },
      'c',
    );
    const words = [...html.matchAll(/y="([\d.]+)"[^>]*>Break</g)].map(([, y]) => y);
    expect(new Set(words).size).toBe(2);
  });
});

test('of two lines the higher has its number above, the lower below', () => {
  const { html } = drawChart(lines, 'c');
  const y = (text: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(html)![1]);
  expect(y('134')).toBeLessThan(y('123'));
});

test('two series have the two colours of the Analysis Function for two, and each line its name at its end', () => {
  const { html } = drawChart(lines, 'c');
  expect([...html.matchAll(/<polyline [^>]*stroke="([^"]+)"/g)].map(([, colour]) => colour)).toEqual(
    ['#12436D', '#F46A25'].flatMap((c) => [c]),
  );
  expect(texts(html).slice(-3).join(' ')).toContain('complaints');
});

test('more than four series cannot be told apart and are refused', () => {
  const series = Array.from({ length: 5 }, (_, index) => ({
    label: `${index}`,
    values: [1, 2],
    texts: ['1', '2'],
  }));
  expect(() => drawChart(sampleChart({ type: 'grouped-columns', series }), 'c')).toThrow(/at most 4 series/);
});

test('six years of four quarters have their numbers over their columns, none over its neighbour', () => {
  const quarters = [1, 2, 3, 4].map((quarter) => ({
    label: `Q${quarter}`,
    values: [12, 13, 14, 15, 16, 17],
    texts: ['12', '13', '14', '15', '16', '17'],
  }));
  const categories = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24'];
  const { html } = drawChart(sampleChart({ type: 'grouped-columns', categories, series: quarters }), 'x');
  const middles = [...html.matchAll(/<text x="([\d.]+)"[^>]*>1\d</g)].map(([, x]) => Number(x));
  expect(middles).toHaveLength(24);
  const apart = middles.slice(1).map((x, index) => x - middles[index]!);
  // Two digits of 13 units are 14.5 units wide.
  expect(Math.min(...apart)).toBeGreaterThan(14.5);
});
