import type { ColumnDefinition } from '../../statistics/definition.ts';

/** The columns that most tables have: how many, and what part of all; of the year of the report and of the one before. */

export const number: ColumnDefinition = { id: 'number', label: 'Number', measure: { kind: 'count' } };

export const percent: ColumnDefinition = { id: 'percent', label: 'Percent', measure: { kind: 'share' } };

export const numberBefore: ColumnDefinition = { ...number, id: 'number.previous', year: 'previous' };

export const percentBefore: ColumnDefinition = { ...percent, id: 'percent.previous', year: 'previous' };
