import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Basis } from '../../src/statistics/definition.ts';
import { dimensions } from '../../src/statistics/dimensions/all-dimensions.ts';
import { dimensionGuide } from '../../src/statistics/dimensions/dimension-guide.ts';
import { dateOn, type Fact, factsOf, quantityOf } from '../../src/statistics/facts.ts';
import { basisGuide, recordGuide } from '../../src/statistics/record-guide.ts';
import {
  action,
  comment,
  compliment,
  enquiry,
  informationRequest,
  ombudsmanCase,
  remedy,
  rules,
} from './invented-records.ts';
import { randomComplaint } from './random-records.ts';

const others = [
  action(),
  comment(),
  compliment(),
  enquiry(),
  informationRequest(),
  ombudsmanCase(),
  remedy(),
];
const bases = Object.keys(basisGuide) as Basis[];

/** Dimensions that say of a record that it is of another kind, or that no limit applies to it. */
const SAYS_SO = ['representation', 'standardTimescale'];

/** What holds of every fact of complaints of any shape, and of one of every other kind. */
function ofEveryFact(check: (fact: Fact) => void): void {
  for (const record of others) {
    factsOf(record, rules).forEach(check);
  }
  fc.assert(
    fc.property(randomComplaint, (complaint) => {
      factsOf(complaint, rules).forEach(check);
    }),
    { numRuns: 50 },
  );
}

test('the guide for officers has every dimension', () => {
  expect(Object.keys(dimensionGuide).sort()).toEqual([...dimensions.keys()].sort());
});

test('a record that the guide says a dimension tells nothing of falls in none of its places', () => {
  ofEveryFact((fact) => {
    for (const [id, { of }] of Object.entries(dimensionGuide)) {
      const isOther = !of.includes(fact.kind) && !SAYS_SO.includes(id);
      expect([id, isOther ? dimensions.get(id)!.keysOf(fact, 'received') : []]).toEqual([id, []]);
    }
  });
});

test('a record that falls in several places of a dimension does so where the guide says so', () => {
  ofEveryFact((fact) => {
    for (const [id, { several = false }] of Object.entries(dimensionGuide)) {
      const places = dimensions.get(id)!.keysOf(fact, 'received').length;
      expect([id, places <= 1 || several]).toEqual([id, true]);
    }
  });
});

test('the places of a condition are those that the guide names', () => {
  ofEveryFact((fact) => {
    for (const [id, { onlyWhere }] of Object.entries(dimensionGuide)) {
      const keys = onlyWhere === undefined ? [] : dimensions.get(id)!.keysOf(fact, 'received');
      expect([id, keys.filter((key) => !onlyWhere!.includes(key))]).toEqual([id, []]);
    }
  });
});

test('a record has no date and no quantity that the guide does not name', () => {
  ofEveryFact((fact) => {
    const guide = recordGuide[fact.kind];
    const dated = bases.filter((basis) => dateOn(basis, fact) !== null);
    expect(dated.filter((basis) => !guide.bases.includes(basis))).toEqual([]);
    const measured = (['workingDays', 'amount'] as const).filter((one) => quantityOf(one, fact) !== null);
    expect(measured.filter((one) => !guide.quantities.includes(one))).toEqual([]);
  });
});
