import { formatLong } from '../calendar/calendar-date.ts';
import { endOf, option, previous, print, type ReportingYear, startOf } from '../calendar/reporting-year.ts';
import { catalogueEntry } from '../problems/catalogue.ts';
import type { Problem } from '../problems/problem.ts';
import { type ProblemGroup, ProblemLog } from '../problems/problem-log.ts';
import { publicColumn, quotesCase } from '../problems/public-column.ts';
import type { Project } from '../project/load.ts';
import { datesOf } from '../statistics/facts.ts';
import { accountingOf } from './accounting.ts';
import { allRecords, type Calculation, calculate } from './calculation.ts';
import { type CasesBehind, casesBehind } from './cases/cases-behind.ts';
import { figureCatalogue } from './catalogue/figures.ts';
import { chartsOf } from './charts.ts';
import { checkReport } from './consistency/check-report.ts';
import { definitionsOf, isInternal } from './definitions.ts';
import { figuresOf } from './figures.ts';
import { guidesOf, rulesOf } from './guides.ts';
import {
  MODEL_VERSION,
  type Particulars,
  type ProblemSummary,
  type ReportModel,
  type Table,
} from './model.ts';
import { narrativesOf } from './narrative/narratives.ts';
import type { NarrativeSource } from './narrative/source.ts';
import { namesInNoLog } from './own-table-names.ts';
import { publishedProblems } from './published.ts';
import { tablesOf } from './tables/tables.ts';

/** The report model of a year, and everything that was wrong on the way to it. */
export interface Assembly {
  readonly model: ReportModel;
  readonly problems: ProblemLog;
  /** What each case counts for, where that was asked for and there are not too many of them. */
  readonly cases: CasesBehind | null;
}

interface AssemblyOptions {
  readonly strict?: boolean;
  readonly listCases?: boolean;
}

/** So many records at the most are listed: of a national collection the list would be as long as the logs. */
export const MOST_CASES = 20_000;

/**
 * Makes the report model of a year from a project: every figure, table and chart that a template may name. A report that
 * contradicts itself is not made.
 * @param program name and version, as the report states them.
 * @param strict whether a number that is typed in the narrative is an error.
 * @param listCases whether to tell as well what each case counts for.
 */
export function assemble(
  project: Project,
  year: ReportingYear,
  sources: readonly NarrativeSource[],
  program: string,
  { strict = false, listCases = false }: AssemblyOptions = {},
): Assembly {
  const definitions = definitionsOf(project);
  const published = definitions.tables.filter((table) => !isInternal(table));
  const traced = listCases && allRecords(project).length <= MOST_CASES;
  const calculation = calculate(project, year, figureCatalogue, published, () => traced);
  const figures = figuresOf(figureCatalogue, calculation);
  const tables = withOwn(tablesOf(published, figures, calculation), project);
  const charts = chartsOf(definitions.charts, tables, print(year));
  const procedures = guidesOf(project.rules, endOf(year));
  const enquiryProcedures = guidesOf(project.rules, endOf(year), ['enquiries', 'information']);
  const { narrative, problems: narrativeProblems } = narrativesOf(
    sources,
    {
      figures,
      tables,
      charts,
      chartNames: definitions.charts.map(({ id }) => id),
      procedures: [...procedures, ...enquiryProcedures],
    },
    { strict },
  );
  const problems = new ProblemLog();
  problems.absorb(project.problems);
  problems.addAll([
    ...namesInNoLog(project, published, calculation.facts),
    ...publishedProblems(figures, project),
    ...narrativeProblems,
  ]);
  const { configuration } = project;
  const model: ReportModel = {
    model: 'complaints-report',
    version: MODEL_VERSION,
    program,
    council: configuration.council,
    service: configuration.service,
    contact: configuration.contact,
    year: yearOf(year),
    particulars: particularsOf(calculation),
    figures,
    tables,
    charts,
    narrative,
    rules: rulesOf(configuration, project.rules),
    procedures,
    enquiryProcedures,
    inputs: project.logs.map(({ configured, name, file }) => ({
      file: name,
      kind: configured.kind,
      years: configured.years.map(print),
      bytes: file.bytes,
      sha256: file.sha256(),
    })),
    accounting: accountingOf(project, calculation.facts, year),
    problems: problems.groups().map(summary),
    newestDate: newestDateOf(calculation),
  };
  checkReport(model);
  const basis = { calculation, figures, tables: published, showSuppressed: false };
  return { model, problems, cases: traced ? casesBehind(basis) : null };
}

/** The tables, those marked that the council has defined itself. */
function withOwn(
  tables: Readonly<Record<string, Table>>,
  { configuration }: Project,
): Readonly<Record<string, Table>> {
  const own = configuration.tables.flatMap(({ id }): [string, Table][] =>
    tables[id] === undefined ? [] : [[id, { ...tables[id], own: true }]],
  );
  return { ...tables, ...Object.fromEntries(own) };
}

/** The newest date by which anything counts; at the least the first day of the year. */
function newestDateOf({ facts, year }: Calculation): string {
  let newest = startOf(year);
  for (const fact of facts) {
    for (const date of datesOf(fact)) {
      if (date > newest) {
        newest = date;
      }
    }
  }
  return newest;
}

function yearOf(year: ReportingYear): ReportModel['year'] {
  return {
    id: option(year),
    print: print(year),
    from: formatLong(startOf(year)),
    to: formatLong(endOf(year)),
    previous: print(previous(year)),
  };
}

function particularsOf({ project, year }: Calculation): Particulars {
  const { configuration } = project;
  const given = configuration.reports[option(year)];
  const empty = {
    recommendations: [],
    backgroundPapers: [],
    otherDocuments: [],
    authors: [],
    contributors: [],
    approvers: [],
  };
  return {
    ...empty,
    ...given,
    title:
      given?.title ??
      `${configuration.service}: comments, compliments and complaints, annual report ${print(year)}`,
  };
}

const FIRST_ROWS = 5;

/** A group of problems as the report prints it: where and what, never whose and which value. */
function summary({ problem, count, rows }: ProblemGroup): ProblemSummary {
  const { code, severity, file, effect } = problem;
  const column = publicColumn(problem);
  return {
    code,
    severity,
    file,
    ...(column === undefined
      ? {}
      : { column: [column.name, `(column ${column.letter})`].filter(Boolean).join(' ') }),
    message: messageOf(problem),
    effect,
    count,
    rows: rows.first(FIRST_ROWS),
  };
}

function messageOf(problem: Problem): string {
  const { message } = problem;
  const { quotesLog, title } = catalogueEntry(problem.code);
  if (quotesLog || quotesCase(problem)) {
    return `${title}.`;
  }
  // A message that is the rest of a sentence begins with a small letter; any other is a sentence by itself.
  const whole = /^\p{Ll}/u.test(message) ? `A value ${message}` : message;
  return /[.?]$/.test(whole) ? whole : `${whole}.`;
}
