import type { CountingRule, FigureDefinition, Measure, Population } from '../../statistics/definition.ts';

/** How the figures of the catalogue are written down. */
export function figure(
  id: string,
  label: string,
  population: Population,
  measure: Measure,
  rule: CountingRule,
): FigureDefinition {
  return { id, label, from: { population, measure }, rule };
}

export function count(
  id: string,
  label: string,
  population: Population,
  rule: CountingRule = 'record',
): FigureDefinition {
  return figure(id, label, population, { kind: 'count' }, rule);
}

/** One figure for so many of another: 100 gives a percentage, any other number a rate to one decimal. */
export function ratio(id: string, label: string, of: string, to: string, per: number): FigureDefinition {
  return { id, label, from: { ratio: { of, to, per } }, rule: 'record' };
}

/** A number that no log holds. */
export function external(id: string, label: string): FigureDefinition {
  return { id, label, from: 'external', rule: 'record', unit: 'count' };
}

export function camel(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function words(id: string): string {
  return id.replaceAll('-', ' ');
}
