import { print, type ReportingYear } from '../calendar/reporting-year.ts';
import type { Project, ReportedKind } from '../project/load.ts';
import type { PublishedFigure } from '../records/follow-up.ts';
import {
  type Basis,
  type ColumnDefinition,
  type FigureDefinition,
  isComputed,
  type RecordKind,
  type TableDefinition,
  type TabulatedTable,
} from '../statistics/definition.ts';
import { type CountableRecord, type Fact, factsOf } from '../statistics/facts.ts';
import { type Plan, type Tabulation, tabulate } from '../statistics/tabulate.ts';
import { noLog } from './words.ts';
import { type Breaks, breaksIn } from './years/breaks.ts';
import { type MeasuredAgain, measuringAgain } from './years/like-for-like.ts';

/** Everything that figures and tables are made from: the tabulations, the published figures, which years the logs cover. */
export interface Calculation {
  readonly year: ReportingYear;
  readonly project: Project;
  readonly facts: readonly Fact[];
  /** The definitions of the figures, by id. */
  readonly figures: ReadonlyMap<string, FigureDefinition>;
  readonly tabulations: ReadonlyMap<string, Tabulation>;
  /**
   * Of a figure and a year: every published value, in the order of the figures file.
   * @param of the team, service or division that the value is of; the whole of the council's where it is not said.
   */
  published(figure: string, year: ReportingYear, of?: string): readonly PublishedFigure[];
  /** The teams, services or divisions of which there is a published value of the figure in the year. */
  publishedNames(figure: string, year: ReportingYear): readonly string[];
  /** Whether logs of all these kinds cover the year. */
  covers(records: readonly RecordKind[], year: ReportingYear): boolean;
  /** Whether a log of each of these kinds says that it holds what was carried over from the years before. */
  carriedOver(records: readonly RecordKind[]): boolean;
  /** Where the numbers of one year are not like those of another, because a rule changed. */
  readonly breaks: Breaks;
  /** A number of a year that a log covers, measured by the rules of another year. */
  readonly measuredAgain: MeasuredAgain;
  /** Years for which there is anything, up to the year of the report, earliest first. */
  readonly years: readonly ReportingYear[];
}

/** The id under which a figure is tabulated, apart from those of tables. */
export function figurePlanId(id: string): string {
  return `figure:${id}`;
}

/**
 * The id under which the columns of a table are tabulated that count on this basis: a column can have another than its
 * population.
 */
export function tablePlanId({ id, population }: TabulatedTable, basis: Basis): string {
  return basis === population.basis ? id : `${id} by ${basis}`;
}

/** The date that puts a record into the year of a column. */
export function basisOf({ population }: TabulatedTable, column: ColumnDefinition): Basis {
  return column.basis ?? population.basis;
}

const LOG_OF: Readonly<Record<RecordKind, ReportedKind>> = {
  complaint: 'complaints',
  stage: 'complaints',
  compliment: 'compliments',
  comment: 'comments',
  enquiry: 'enquiries',
  information: 'information',
  ombudsman: 'ombudsman',
  remedy: 'remedies',
  action: 'actions',
};

/**
 * Computes all figures and tables of a project in one pass over its records.
 * @param traced of which of them the records behind each number are kept as well: none, where it is not said.
 */
export function calculate(
  project: Project,
  year: ReportingYear,
  figures: readonly FigureDefinition[],
  tables: readonly TableDefinition[],
  traced: (of: FigureDefinition | TableDefinition) => boolean = () => false,
): Calculation {
  const records = allRecords(project);
  const facts = records.flatMap((record) => factsOf(record, project.rules));
  const covered = coveredYears(project);
  const published = publishedByFigure(project.records.figures);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return {
    year,
    project,
    facts,
    figures: byId,
    breaks: breaksIn(project, byId),
    measuredAgain: measuringAgain(
      records,
      project.rules,
      figures.filter(isComputed).map(({ from }) => from),
    ),
    tabulations: tabulate(
      [
        ...figures.flatMap((figure) => figurePlan(figure, traced(figure))),
        ...tables.flatMap((table) => tablePlans(table, traced(table))),
      ],
      facts,
    ),
    published: (figure, of, part) => published.get(publishedKey(figure, of, part ?? null)) ?? [],
    publishedNames: (figure, of) => [
      ...new Set(
        project.records.figures.flatMap(({ measure, year: given, of: part }) =>
          measure === figure && given === of && part !== null ? part : [],
        ),
      ),
    ],
    covers: (records, of) => records.every((kind) => covered.get(LOG_OF[kind])?.has(of) ?? false),
    carriedOver: (records) =>
      records.every((kind) =>
        project.logs.some(({ configured, holds }) => holds.includes(LOG_OF[kind]) && configured.carriedOver),
      ),
    years: knownYears(project, year),
  };
}

function figurePlan({ id, from }: FigureDefinition, traced: boolean): Plan[] {
  return from === 'external' || 'ratio' in from
    ? []
    : [
        {
          id: figurePlanId(id),
          population: from.population,
          rows: [],
          columns: [{ id: 'value', measure: from.measure }],
          traced,
        },
      ];
}

/** One plan for each basis that a column of the table counts on. */
function tablePlans(table: TableDefinition, traced: boolean): Plan[] {
  if (table.type !== 'tabulated') {
    return [];
  }
  const { rows, across, columns, population } = table;
  const bases = new Set([population.basis, ...columns.map((column) => basisOf(table, column))]);
  return [...bases].map((basis) => ({
    id: tablePlanId(table, basis),
    population: { ...population, basis },
    rows,
    ...(across === undefined ? {} : { across }),
    columns,
    traced,
  }));
}

/** Every record that can be counted: all but the published figures. */
export function allRecords({ records }: Pick<Project, 'records'>): readonly CountableRecord[] {
  return [
    ...records.complaints,
    ...records.compliments,
    ...records.comments,
    ...records.enquiries,
    ...records.information,
    ...records.ombudsman,
    ...records.remedies,
    ...records.actions,
  ];
}

function coveredYears(project: Project): ReadonlyMap<ReportedKind, ReadonlySet<ReportingYear>> {
  const covered = new Map<ReportedKind, Set<ReportingYear>>();
  for (const { configured, holds } of project.logs) {
    for (const kind of holds) {
      covered.set(kind, new Set([...(covered.get(kind) ?? []), ...configured.years]));
    }
  }
  return covered;
}

function publishedByFigure(
  figures: readonly PublishedFigure[],
): ReadonlyMap<string, readonly PublishedFigure[]> {
  const byFigure = new Map<string, PublishedFigure[]>();
  for (const figure of figures) {
    const key = publishedKey(figure.measure, figure.year, figure.of);
    byFigure.set(key, [...(byFigure.get(key) ?? []), figure]);
  }
  return byFigure;
}

function publishedKey(figure: string, year: string, of: string | null): string {
  return [figure, year, of ?? ''].join('\u0000');
}

function knownYears(project: Project, year: ReportingYear): ReportingYear[] {
  const years = new Set<ReportingYear>([
    year,
    ...project.configuration.logs.flatMap((log) => log.years),
    ...project.records.figures.map((figure) => figure.year as ReportingYear),
  ]);
  return [...years].filter((known) => known <= year).sort();
}

/** `No log of compliments covers 2016/17.`; `null` where all are covered. */
export function missingLogs(
  records: readonly RecordKind[],
  year: ReportingYear,
  calculation: Calculation,
): string | null {
  const missing = records.filter((kind) => !calculation.covers([kind], year)).map((kind) => LOG_OF[kind]);
  return missing.length === 0 ? null : noLog([...new Set(missing)], print(year));
}
