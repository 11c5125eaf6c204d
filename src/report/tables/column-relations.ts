import type { ReportingYear } from '../../calendar/reporting-year.ts';
import type { ColumnDefinition, TabulatedTable } from '../../statistics/definition.ts';
import { dimensionGuide } from '../../statistics/dimensions/dimension-guide.ts';
import { ALL } from '../../statistics/tabulate.ts';
import type { Column, PrintedFraction } from '../model.ts';

/** A column with what it was made from. */
export interface MadeColumn {
  readonly column: Column;
  readonly definition: ColumnDefinition;
  readonly year: ReportingYear;
  /** The key of the dimension across, or `ALL`. */
  readonly across: string;
}

/**
 * The columns, each with what it has to do with the others: a total across names its parts, a percentage the columns of
 * its fraction. By these the table is re-added as printed, by whoever has the report model and nothing else.
 */
export function related(definition: TabulatedTable, columns: readonly MadeColumn[]): Column[] {
  return columns.map((made) => ({
    ...made.column,
    ...partsOf(made, definition, columns),
    ...fractionOf(made, definition, columns),
  }));
}

/** Where a record can fall in several columns they do not add up. */
function partsOf(
  { across, definition, year }: MadeColumn,
  table: TabulatedTable,
  columns: readonly MadeColumn[],
): { parts?: readonly string[] } {
  const adds = definition.measure.kind === 'count' || definition.measure.kind === 'sum';
  if (!adds || table.across === undefined || across !== ALL || dimensionGuide[table.across]?.several) {
    return {};
  }
  const parts = columns.filter(
    (other) => other.across !== ALL && other.definition === definition && other.year === year,
  );
  return parts.length === 0 ? {} : { parts: parts.map(({ column }) => column.id) };
}

function fractionOf(
  { across, definition: { measure, where, basis }, year }: MadeColumn,
  { rule, total, years }: TabulatedTable,
  columns: readonly MadeColumn[],
): { fraction?: PrintedFraction } {
  const counts = (condition: ColumnDefinition['where']) => {
    const found = columns.find(
      (other) =>
        other.across === across &&
        other.year === year &&
        other.definition.measure.kind === 'count' &&
        other.definition.basis === basis &&
        sameWhere(other.definition.where, condition),
    );
    return found?.column.id;
  };
  switch (measure.kind) {
    case 'share': {
      // Below the line of a share stand all records of the population. Mentions, and one column of several, are others.
      const above = counts(where);
      const whole =
        total && rule !== 'mention' && years === undefined && across === ALL && where === undefined;
      return withFraction(above, whole ? above : undefined, 'total');
    }
    case 'rate':
      return withFraction(counts({ ...where, ...measure.where }), counts(where), 'row');
    default:
      return {};
  }
}

function withFraction(
  above: string | undefined,
  below: string | undefined,
  belowIn: PrintedFraction['belowIn'],
): { fraction?: PrintedFraction } {
  return above === undefined && below === undefined
    ? {}
    : {
        fraction: {
          ...(above === undefined ? {} : { above }),
          ...(below === undefined ? {} : { below }),
          belowIn,
        },
      };
}

function sameWhere(one: ColumnDefinition['where'], other: ColumnDefinition['where']): boolean {
  const inOrder = (where: ColumnDefinition['where']) =>
    JSON.stringify(Object.entries(where ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return inOrder(one) === inOrder(other);
}
