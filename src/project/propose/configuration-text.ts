import { print } from '../../calendar/reporting-year.ts';
import { comment, commentLine, remark, setting } from './comment-lines.ts';
import type { LogProposal, ProposedColumn, ProposedYears, Question } from './log-proposal.ts';
import { type SeenWords, wordLines } from './word-lines.ts';

/** A configuration as it is written, with comments for the officer who completes it. */
export interface ProposedConfiguration {
  /** `null`: the officer has not said it. */
  readonly council: string | null;
  readonly logs: readonly LogProposal[];
  readonly words: readonly SeenWords[];
}

/**
 * The text of the proposed configuration. It can be read as it is, whatever stands in the exports: open questions are
 * comments, marked QUESTION, with the settings to choose from.
 */
export function configurationText({ council, logs, words }: ProposedConfiguration): string {
  const open = logs.reduce((sum, { questions }) => sum + questions.length, 0);
  return [
    ...comment(
      'This is what the program found in your exports. Lines that begin with # are for you: the program does not read them. Check the rest, and correct what is wrong.',
    ),
    ...(open === 0
      ? []
      : comment(
          `${open === 1 ? 'One question is' : `${open} questions are`} open: look for QUESTION. To choose a line below it, take its # and the blank after that away.`,
        )),
    '',
    council === null
      ? `${setting('council', 'Our council')}${remark('TO DO: the name of your council as the report prints it')}`
      : setting('council', council),
    '',
    'logs:',
    ...logs.flatMap(logLines),
    ...wordLines(words),
    '',
  ].join('\n');
}

function logLines(log: LogProposal): string[] {
  const of = (place: Question['place']): string[] =>
    log.questions
      .filter((question) => question.place === place)
      .flatMap((question) => questionLines(question, '    '));
  return [
    ...(log.found.length === 0 ? [] : comment(`${log.file}: ${log.found.join(', ')}.`, '  ')),
    `  - kind: ${log.kind}`,
    ...of('kind'),
    `    ${setting('file', log.file)}`,
    ...of('sheet'),
    ...of('delimiter'),
    ...(log.years === null ? [] : yearLines(log.years)),
    ...of('years'),
    ...log.dates.flatMap((found) => comment(found, '    ')),
    ...of('dates'),
    ...of('header'),
    ...(log.header === null ? [] : [`    header: ${log.header}`]),
    ...columnLines(log),
  ];
}

function yearLines({ covered, carriedOver, counts, because }: ProposedYears): string[] {
  const received = counts.map(([year, count]) => `${print(year)} ${count}`).join(', ');
  return [
    ...(counts.length === 0 ? [] : comment(`Rows by the year of their day of receipt: ${received}.`, '    ')),
    ...(because === undefined ? [] : comment(because, '    ')),
    `    years: ${covered.length === 1 ? covered[0]! : `[${covered.join(', ')}]`}`,
    ...(carriedOver
      ? [
          `    carriedOver: true${remark('the earlier ones were received before and answered in these years')}`,
        ]
      : []),
  ];
}

function columnLines({
  columns: renamed,
  ownNames,
  unread,
  firstRow,
  header,
  questions,
}: LogProposal): string[] {
  const asked = questions.filter(({ place }) => place === 'columns');
  // A group needs a setting in it, so that the answers beside it can be chosen by themselves.
  const [own] = asked.length > 0 && header !== 'none' ? ownNames : [];
  const columns = renamed.length === 0 && own !== undefined ? [{ ours: own, theirs: own }] : renamed;
  const indent = '    ';
  const settings = [
    ...columns.map((column) => `      ${columnLine(column)}`),
    ...asked.flatMap((question) => questionLines(question, '      ')),
  ];
  // Without a setting under it, the name of the group would be one that is missing: then it is a comment as well.
  const group =
    columns.length > 0
      ? [`${indent}columns:`]
      : [
          ...comment('If you choose or add a line here, take the # away before columns as well.', indent),
          `${indent}# columns:`,
        ];
  return [
    ...(firstRow.length === 0
      ? []
      : [
          ...comment('The letters of the columns, with what stands in the first row:', indent),
          ...firstRow.map((cell) => commentLine(`  ${cell}`, indent)),
        ]),
    ...(settings.length === 0 && header !== 'none'
      ? []
      : [
          ...comment(
            header === 'none'
              ? 'Our name for a column, then its letter.'
              : 'Our name for a column, then yours.',
            indent,
          ),
          ...group,
          ...settings,
        ]),
    ...(ownNames.length === 0 || header === 'none'
      ? []
      : comment(`Found by our own names: ${ownNames.join(', ')}.`, indent)),
    ...(unread.length === 0 ? [] : comment(`Not read: ${unread.join(', ')}.`, indent)),
  ];
}

function columnLine({ ours, theirs, because }: ProposedColumn): string {
  return `${setting(ours, theirs)}${because === undefined ? '' : remark(because)}`;
}

function questionLines({ asks, answers }: Question, indent: string): string[] {
  return [
    ...comment(`QUESTION: ${asks}`, indent),
    ...answers.map(
      (answer) =>
        `${indent}# ${setting(answer.setting, answer.value)}${answer.remark === undefined ? '' : remark(answer.remark)}`,
    ),
  ];
}
