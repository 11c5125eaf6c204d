import { describe, expect, it } from 'vitest';
import { assembleFixture } from './build-fixture.ts';
import { expectAsCoventryPublished } from './coventry.ts';
import { assertionsOf, published } from './published.ts';

/**
 * The two published reports of Coventry, computed again from case logs that were made to hold them: every figure and
 * every cell of every table must come out as it was printed.
 */
const REPORTS = [
  { name: 'coventry-2016-17', year: '2016-17' },
  { name: 'coventry-2023-24', year: '2023-24' },
] as const;

describe.each(REPORTS)('$name', async ({ name, year }) => {
  const reference = published(name);
  const { model, problems } = await assembleFixture(name, year);

  it('reads every row of its logs', () => {
    expect([...problems].filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { read, header, used, otherYear, ...rest } = model.accounting.total;
    expect(rest).toEqual({
      refused: 0,
      blank: 0,
      footer: 0,
      repeatedHeader: 0,
      preamble: 0,
      notReported: 0,
      duplicate: 0,
    });
    expect(header + used + otherYear).toBe(read);
  });

  it.each(assertionsOf(reference, year))('$published is $value', ({ figure, value }) => {
    const ours = model.figures[figure];
    expect(ours, `there is a figure ${figure}`).toBeDefined();
    // A figure that was published with two different values shows them both; any other has the one.
    expect([ours!.value, ...(ours!.asPublished ?? []).map((other) => other.value)]).toContain(value);
    expect((ours!.asPublished ?? []).length).toBe(
      figure === 'stage1.averageWorkingDays.previousYear' && name === 'coventry-2016-17' ? 1 : 0,
    );
  });

  it.each(Object.keys(reference.tables))('table %s', (id) => {
    expectAsCoventryPublished(name, id, reference.tables[id]!, model.tables[id]);
  });
});
