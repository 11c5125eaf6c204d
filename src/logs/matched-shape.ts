import { type HeaderMatch, matchHeader, matchPositions } from './header.ts';
import type { Field, Fields, LogDefinition, LogShape } from './log-definition.ts';
import type { LogSource } from './log-source.ts';
import type { OpenedLog } from './open-log.ts';
import type { Row } from './rows/row-batch.ts';

/** Which column of a file holds what, for each kind of row that it can have. */
export interface MatchedShape {
  /** `null` in a file without one. */
  readonly header: Row | null;
  /** How many cells a row has; `null` in a workbook, whose cells stay in their columns whatever is left out beside them. */
  readonly width: number | null;
  readonly parts: readonly { readonly definition: LogDefinition; readonly match: HeaderMatch }[];
  /** The column that tells kinds of row apart, in a log of several kinds. */
  readonly caseType: number | null;
  /** What is true of the file as a whole: a column is missing that every kind of row needs, is not used by any. */
  readonly whole: HeaderMatch;
  /** The fields that `whole` speaks of. */
  readonly fields: Fields;
}

/** Finds the columns of a file for every kind of row of its shape. */
export function matchShape(source: LogSource, shape: LogShape, opened: OpenedLog): MatchedShape {
  const header =
    opened.headerRow === null || opened.headerRow === 0
      ? null
      : (opened.named?.names ?? opened.head[opened.headerRow - 1]!);
  const match = (fields: Fields): HeaderMatch =>
    header === null
      ? matchPositions(fields, source.columns ?? {}, widest(opened.head))
      : matchHeader(header, fields, source.columns);
  const parts = shape.parts.map((definition) => ({ definition, match: match(definition.fields) }));
  const width = opened.delimiter === null ? null : (header?.length ?? widest(opened.head));
  const [only] = parts;
  if (shape.caseType === undefined || only === undefined) {
    return { header, width, parts, caseType: null, whole: only!.match, fields: only!.definition.fields };
  }
  const typeMatch = match({ caseType: shape.caseType.field });
  const fields = fieldsOf(parts, shape.caseType.field);
  return {
    header,
    width,
    parts,
    caseType: typeMatch.columns.get('caseType') ?? null,
    whole: together(typeMatch, parts, fields, Object.values(source.columns ?? {})),
    fields,
  };
}

type MatchedPart = MatchedShape['parts'][number];

/** The columns of all kinds of row, one that several have once. */
function fieldsOf(parts: readonly MatchedPart[], caseType: Field): Fields {
  return {
    caseType,
    ...Object.fromEntries(
      parts.flatMap(({ definition: { kind, fields } }) =>
        Object.entries(fields).map(([name, field]) => [`${kind}.${name}`, field]),
      ),
    ),
  };
}

function together(
  typeMatch: HeaderMatch,
  parts: readonly MatchedPart[],
  fields: Fields,
  chosen: readonly string[],
): HeaderMatch {
  // A kind of row may lack a column that it must have; what the council names itself must be there.
  const ownMissing = parts.flatMap(({ match }) => match.missing).filter((name) => chosen.includes(name));
  const byIndex = new Map<number, string>();
  for (const { definition, match } of parts) {
    for (const [name, index] of match.columns) {
      byIndex.set(index, byIndex.get(index) ?? `${definition.kind}.${name}`);
    }
  }
  for (const [name, index] of typeMatch.columns) {
    byIndex.set(index, name);
  }
  const twice = [...parts.flatMap(({ match }) => match.twice), ...typeMatch.twice];
  return {
    columns: new Map(
      [...byIndex].filter(([, name]) => Object.hasOwn(fields, name)).map(([index, name]) => [name, index]),
    ),
    missing: [...new Set([...typeMatch.missing, ...ownMissing])],
    twice: twice.filter(({ header }, at) => twice.findIndex((other) => other.header === header) === at),
    unused: typeMatch.unused
      .filter(({ index }) =>
        parts.every(({ match }) => match.unused.some((column) => column.index === index)),
      )
      .map(({ index }) => ({ index, ...meantByAll(index, parts) })),
  };
}

/** The column that was probably meant, where some kind of row says so. */
function meantByAll(index: number, parts: readonly MatchedPart[]): { readonly meant?: string } {
  const meant = parts
    .map(({ match }) => match.unused.find((column) => column.index === index)?.meant)
    .find((name) => name !== undefined);
  return meant === undefined ? {} : { meant };
}

/** How many columns a file without a header has: the last cells of some rows may be left out. */
function widest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ length }) => length));
}
