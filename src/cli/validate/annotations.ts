import { catalogueEntry } from '../../problems/catalogue.ts';
import type { ProblemGroup, ProblemKind } from '../../problems/problem-log.ts';
import type { Severity } from '../../problems/severity.ts';
import { printable } from '../console.ts';
import { columnInWords, counted, FIRST_ROWS, listed, rowsInWords } from '../words-of-problem.ts';
import type { Findings, Showing } from './findings.ts';
import { shown, shownColumn } from './withheld.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** GitHub shows no more than ten annotations of a kind for a step. */
const SHOWN = 10;

/**
 * The findings as annotations of a run on GitHub: one for each kind of problem, at the first row that has it.
 * @param pathOf the path of a log from the folder of the repository.
 */
export function* annotations(
  { kinds }: Findings,
  { values }: Showing,
  pathOf: (file: string) => string,
): Generator<string> {
  for (const [severity, ofSeverity] of Map.groupBy(kinds, (kind) => kind.severity)) {
    const told = ofSeverity.length > SHOWN ? ofSeverity.slice(0, SHOWN - 1) : ofSeverity;
    for (const kind of told) {
      yield annotation(kind, values, pathOf(kind.file));
    }
    const more = ofSeverity.length - told.length;
    if (more > 0) {
      const message = `${counted(more, 'more kind')} of problem. Run complaints-report validate to see them.`;
      yield `::${COMMANDS[severity]} title=More problems::${data(message)}\n`;
    }
  }
}

function annotation(kind: ProblemKind, values: boolean, file: string): string {
  const { code, severity, groups } = kind;
  const column = shownColumn(kind, values);
  const { title, remedy } = catalogueEntry(code);
  const [first] = groups;
  const { message } = shown(first!.problem, values);
  const place = column === undefined ? '' : `, column ${columnInWords(column)}`;
  const rows = groups.length === 1 ? rowsInWords(first!) : rowsOfAll(kind);
  const line = firstLine(groups);
  const quoted = values
    ? groups.slice(0, 3).flatMap(({ problem }) => (problem.value === undefined ? [] : [`“${problem.value}”`]))
    : [];
  const properties = [
    `file=${property(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    `title=${property(title + place)}`,
  ];
  const text = [
    groups.length === 1 ? message : `${title}.`,
    quoted.length === 0 ? '' : `${quoted.join(', ')}.`,
    rows,
    first!.problem.effect,
    remedy,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text.filter(Boolean).join(' '))}\n`;
}

/** `In 2 rows: 3 and 9.`, `In 1,205 rows, first 2, 3, 4, 5 and 6.` */
function rowsOfAll({ groups, rowsAffected, scope }: ProblemKind): string {
  const rows = new Set(groups.flatMap((group) => group.rows.first(FIRST_ROWS)).sort((a, b) => a - b));
  const first = [...rows].slice(0, FIRST_ROWS);
  const many = counted(rowsAffected, scope === 'project' ? 'line' : 'row');
  return first.length === 0
    ? ''
    : `In ${many}${rowsAffected > first.length ? ', first' : ':'} ${listed(first)}.`;
}

function firstLine(groups: readonly ProblemGroup[]): number | null {
  const first = groups
    .flatMap(({ rows }) => (rows.length === 0 ? [] : [rows]))
    .reduce<ProblemGroup['rows'] | null>(
      (least, rows) => (least === null || rows.rowAt(0) < least.rowAt(0) ? rows : least),
      null,
    );
  return first === null ? null : first.lineAt(0);
}

/** As GitHub's own toolkit escapes them: a message must not end its command nor begin another. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
