import { join } from 'node:path';
import { print } from '../../calendar/reporting-year.ts';
import { columnLetter } from '../../logs/column-letters.ts';
import { CONFIGURATION_FILE } from '../../project/configuration.ts';
import type { CheckedProject } from '../../project/load.ts';
import type { LogProposal, Question } from '../../project/propose/log-proposal.ts';
import type { ProjectProposal } from '../../project/propose/propose-project.ts';
import type { SeenWords } from '../../project/propose/word-lines.ts';
import { type Console, printable } from '../console.ts';
import { accountOf } from '../validate/accounts.ts';
import { counted } from '../words-of-problem.ts';
import { wrapText } from '../wrap-text.ts';

/**
 * Tells on the error output what was found in the exports, what is asked, what would become of the rows, and what to type
 * next.
 * @param named whether the officer has named the council.
 */
export function tellProposal(
  { logs, words }: ProjectProposal,
  project: CheckedProject,
  { out, named }: { readonly out: string; readonly named: boolean },
  console: Console,
): void {
  const tell = (text: string, first = '', indent = first): void => {
    console.err(wrapText(printable(text), console.columns, first, indent).join('\n'));
  };
  logs.forEach((log, at) => {
    tell(whatItIs(log));
    const loaded = project.logs[at]!;
    if (!loaded.read.unreadable) {
      tell(`${accountOf(loaded).inWords}.`, '  ');
    }
    for (const question of log.questions) {
      tell(inOneLine(question), '  QUESTION: ', '    ');
    }
  });
  const missed = words.filter(({ notUnderstood }) => notUnderstood.length > 0);
  if (missed.length > 0) {
    tell(notUnderstood(missed));
  }
  const file = join(out, CONFIGURATION_FILE);
  const todo = [
    ...(named ? [] : ['write the name of your council']),
    ...(logs.some(({ questions }) => questions.length > 0) ? ['answer the questions'] : []),
    ...(missed.length > 0 ? ['say what the values mean that are not understood'] : []),
  ];
  tell(
    todo.length === 0
      ? `Next: look through ${file}, and type`
      : `Next, in ${file}: ${todo.join('; ')}. Then type`,
  );
  console.err(printable(`  ${nextCommand(logs, project, out)}`));
}

function whatItIs({ file, kind, years, ownNames, columns, unread }: LogProposal): string {
  const covered = years === null ? '' : ` of ${years.covered.map(print).join(', ')}`;
  const read = ownNames.length + columns.length;
  const left = unread.length === 0 ? '' : `, ${unread.length} not`;
  return `${file}: a log of ${KINDS[kind] ?? kind}${covered}; ${counted(read, 'column')} of it ${read === 1 ? 'is' : 'are'} read${left}.`;
}

/** What a log is of, where the kind is no plain word for it. */
const KINDS: Readonly<Partial<Record<LogProposal['kind'], string>>> = {
  stages: 'stages of complaints',
  classifications: 'classifications of complaints',
  ombudsman: 'ombudsman cases',
  actions: 'learning actions',
  everything: 'cases of several kinds',
};

/** Names of columns, and never what stands in them: the configuration shows that. */
function inOneLine({ asks, answers }: Question): string {
  const candidates = answers.map(({ value, column }) =>
    column === undefined || value === columnLetter(column) ? value : `“${value}” (${columnLetter(column)})`,
  );
  return candidates.length === 0 ? asks : `${asks} It can be ${candidates.join(' or ')}.`;
}

const FEW = 3;

function notUnderstood(missed: readonly SeenWords[]): string {
  const values = missed.flatMap((seen) => seen.notUnderstood);
  const cells = values.reduce((sum, { count }) => sum + count, 0);
  const named = missed.map(({ name, notUnderstood: words }) => {
    const shown = words.slice(0, FEW).map(({ text }) => `“${text.slice(0, 40)}”`);
    return `${name}: ${shown.join(', ')}${words.length > FEW ? ` and ${words.length - FEW} more` : ''}`;
  });
  return `${counted(values.length, 'value is', 'values are')} not understood, in ${counted(cells, 'cell')} (${named.join('; ')}). Their rows are left out until the configuration says what they mean, under vocabulary.`;
}

function nextCommand(logs: readonly LogProposal[], project: CheckedProject, out: string): string {
  const folder = out === '.' ? '' : ` --project ${/[^\w./\\:-]/.test(out) ? `"${out}"` : out}`;
  const years = project.logs
    .filter(({ holds, read }) => holds.includes('complaints') && !read.unreadable)
    .flatMap(({ configured }) => configured.years)
    .sort();
  const ready = logs.every(({ questions }) => questions.length === 0) && years.length > 0;
  return ready
    ? `complaints-report build${folder} --year ${years.at(-1)!}`
    : `complaints-report validate${folder}`;
}
