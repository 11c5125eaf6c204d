import { describe, expect, it } from 'vitest';
import { assembleFixture } from './build-fixture.ts';
import { assertionsFor, COUNCILS, expectAsPublished } from './councils.ts';
import { type PublishedReport, published } from './published.ts';

/**
 * The published reports of three other documents, computed again from case logs that were made to hold them: every
 * figure and every cell of every table must come out as it was printed.
 */
describe.each(COUNCILS)('$name', async (council) => {
  const { name, year, wrong = {}, tables } = council;
  const reference: PublishedReport = published(name);
  const { model, problems } = await assembleFixture(name, year);

  it('reads every row of its logs', () => {
    expect([...problems].filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { read, header, used, otherYear, ...rest } = model.accounting.total;
    expect(new Set(Object.values(rest))).toEqual(new Set([0]));
    expect(header + used + otherYear).toBe(read);
  });

  const assertions = assertionsFor(council, reference);

  it.each(assertions.filter((one) => wrong[one.published] === undefined))(
    '$published is $value',
    ({ figure, value }) => {
      expect(model.figures[figure]?.value, `the figure ${figure}`).toBe(value);
    },
  );

  it.each(Object.entries(wrong))('%s is another number than the published one', (id, { figure, value }) => {
    const printed = assertions.find((one) => one.published === id)!.value;
    expect(model.figures[figure]!.value).toBe(value);
    expect(model.figures[figure]!.value).not.toBe(printed);
  });

  it('has every published table among those compared', () => {
    expect(Object.keys(tables).sort()).toEqual(Object.keys(reference.tables ?? {}).sort());
  });

  it.each(Object.keys(tables))('table %s', (id) => {
    expectAsPublished(council, id, reference.tables[id]!, model);
  });
});
