import {
  monthLabel,
  monthOf,
  quarterLabel,
  quarterOf,
  type ReportingMonth,
} from '../../calendar/reporting-year.ts';
import { dateOn } from '../facts.ts';
import { type Dimension, one } from './dimension.ts';
import { fixed } from './sorts.ts';

/** Parts of the year, by the date that puts a fact into it. */
export function dateDimensions(): Dimension[] {
  return [
    fixed(
      'quarter',
      'Quarter',
      ([1, 2, 3, 4] as const).map((quarter) => [String(quarter), quarterLabel(quarter)]),
      (fact, basis) => one(dateOn(basis, fact), (date) => String(quarterOf(date))),
    ),
    fixed(
      'month',
      'Month',
      Array.from({ length: 12 }, (_, index) => [
        String(index + 1),
        monthLabel((index + 1) as ReportingMonth),
      ]),
      (fact, basis) => one(dateOn(basis, fact), (date) => String(monthOf(date))),
    ),
    fixed(
      'partOfYear',
      'Part of the year',
      [
        ['q1toQ3', 'First three quarters'],
        ['q4', 'Fourth quarter'],
      ],
      (fact, basis) => one(dateOn(basis, fact), (date) => (quarterOf(date) === 4 ? 'q4' : 'q1toQ3')),
    ),
  ];
}
