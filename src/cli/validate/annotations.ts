import { catalogueEntry } from '../../problems/catalogue.ts';
import type { ProblemKind } from '../../problems/problem-log.ts';
import type { Severity } from '../../problems/severity.ts';
import { printable } from '../console.ts';
import { columnInWords, counted, rowsInWords } from '../words-of-problem.ts';
import type { Findings, Showing } from './findings.ts';
import { shown } from './withheld.ts';

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

function annotation(
  { code, severity, column, groups, rowsAffected }: ProblemKind,
  values: boolean,
  file: string,
) {
  const { title, remedy } = catalogueEntry(code);
  const [first] = groups;
  const { message } = shown(first!.problem, values);
  const place = column === undefined ? '' : `, column ${columnInWords(column)}`;
  const rows =
    groups.length === 1 ? rowsInWords(first!) : rowsAffected > 0 ? `In ${counted(rowsAffected, 'row')}.` : '';
  const quoted = values
    ? groups.slice(0, 3).flatMap(({ problem }) => (problem.value === undefined ? [] : [`“${problem.value}”`]))
    : [];
  const properties = [
    `file=${property(file)}`,
    ...(first!.rows.length === 0 ? [] : [`line=${first!.rows.lineAt(0)}`]),
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

/** As GitHub's own toolkit escapes them: a message must not end its command nor begin another. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
