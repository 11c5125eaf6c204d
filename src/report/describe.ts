import type {
  Basis,
  FigureDefinition,
  Population,
  Ratio,
  TableDefinition,
} from '../statistics/definition.ts';
import { dimension } from '../statistics/dimensions/all-dimensions.ts';
import { inTable } from './format.ts';
import { byDate, listed, RULES, uncapitalised } from './words.ts';

/** What a table or a figure is, in words, before anything is computed. */
export interface Description {
  readonly id: string;
  readonly title: string;
  /** `Statutory complaints`. */
  readonly counts: string;
  /** `by date received`; blank of a number that no log holds, and of a ratio of two figures. */
  readonly basis: string;
  /** `each complaint once, at the last stage it reached`; blank where it is not known. */
  readonly rule: string;
}

export interface TableDescription extends Description {
  /** The headings of what stands down the side, and across the top beside the columns. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** It tells people apart: it is in no report, and made only where it is asked for. */
  readonly internal?: true;
}

/**
 * What a table counts and how.
 * @param figures the figures that a table of years is made of, by id.
 */
export function describeTable(
  table: TableDefinition,
  figures: ReadonlyMap<string, FigureDefinition>,
): TableDescription {
  const { id, title } = table;
  const columns = table.columns.map((column) =>
    'year' in column && column.year === 'previous' ? `${column.label}, the year before` : column.label,
  );
  switch (table.type) {
    case 'tabulated':
      return {
        id,
        title,
        ...countedHow(table.population, table.columns),
        rule: RULES[table.rule],
        rows: [
          ...(table.years === undefined ? [] : ['Year']),
          ...table.rows.map((row) => dimension(row).label),
        ],
        ...(table.internal === true ? { internal: true as const } : {}),
        columns: [
          ...(table.across === undefined
            ? []
            : [`a column for each ${uncapitalised(dimension(table.across).label)}`]),
          ...columns,
        ],
      };
    case 'listing':
      return {
        id,
        title,
        ...countedHow(table.population),
        rule: 'each record as it stands in the log',
        rows: columns.slice(0, 1),
        columns: columns.slice(1),
      };
    case 'series':
      return { id, title, ...ofFigures(table.columns, figures), rows: ['Year'], columns };
  }
}

/** What a figure counts and how. */
export function describeFigure({ id, label, from, rule }: FigureDefinition): Description {
  if (from === 'external') {
    return { id, title: label, counts: label, basis: '', rule: '' };
  }
  return 'ratio' in from
    ? { id, title: label, ...ratioInWords(from), basis: '' }
    : { id, title: label, ...countedHow(from.population), rule: RULES[rule] };
}

/** `complaints.statutory for every 100 of context.referrals` */
function ratioInWords({ ratio: { of, to, per } }: Ratio): Pick<Description, 'counts' | 'rule'> {
  return {
    counts: per === 100 ? `${of} in percent of ${to}` : `${of} for every ${inTable(per, 'count')} of ${to}`,
    rule: 'a ratio of two figures',
  };
}

function countedHow(
  { counts, basis }: Population,
  columns: readonly { readonly basis?: Basis }[] = [],
): Pick<Description, 'counts' | 'basis'> {
  const bases = distinct([basis, ...columns.map((column) => column.basis ?? basis)]);
  return { counts, basis: bases.map(byDate).join(' or ') };
}

function ofFigures(
  columns: readonly { readonly figure: string; readonly label: string }[],
  figures: ReadonlyMap<string, FigureDefinition>,
): Pick<Description, 'counts' | 'basis' | 'rule'> {
  const described = columns.flatMap(({ figure }) => {
    const definition = figures.get(figure);
    return definition === undefined ? [] : [describeFigure(definition)];
  });
  const each = (part: 'basis' | 'rule') => distinct(described.map((one) => one[part]));
  return {
    counts: listed(columns.map(({ label }) => label)),
    basis: [...each('basis'), 'years from April to March'].join(', '),
    rule: each('rule').join('; '),
  };
}

function distinct<T extends string>(texts: readonly T[]): T[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
