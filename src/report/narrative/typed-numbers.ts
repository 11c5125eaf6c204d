import type { Problem } from '../../problems/problem.ts';
import { type FoundNumber, numbersInDigits, numbersInWords } from './found-numbers.ts';
import { type KnownNumbers, knownNumbers } from './known-numbers.ts';
import { withoutNoFigures } from './no-figures.ts';
import type { Nameable, NarrativeSource } from './source.ts';
import { linesOfText, type Markdown } from './text-lines.ts';

/**
 * A problem for every number that officers typed: a warning where it is none of the report's, a note where a figure could
 * be named instead. Typed numbers stay as they are when a log is corrected, and so a report comes to contradict itself.
 */
export function typedNumbers(
  sources: readonly NarrativeSource[],
  markdown: Markdown,
  nameable: Nameable,
  strict: boolean,
): Problem[] {
  // Gathered when the first number is found: most words have none, and a report has thousands.
  const known = once(() => knownNumbers(nameable));
  const labels = once(() => labelsOf(nameable));
  const limits = limitsOf(nameable);
  return sources.flatMap(({ file, text }) =>
    linesOfText(text, markdown).flatMap(({ line, text: words }) => {
      const rest = /\d/.test(words) ? withoutNoFigures(words, limits, labels()) : words;
      const inWords = numbersInWords(rest).filter(({ value, kind }) => kind !== 'days' || !limits.has(value));
      return [...numbersInDigits(rest), ...inWords].flatMap((found) =>
        problemOf(found, known(), { file, row: line, line }, strict),
      );
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Every number in what the guidance says of the procedures is a limit. */
function limitsOf({ procedures }: Nameable): ReadonlySet<number> {
  const texts = procedures.flatMap(({ acknowledgement, stages }) => [
    acknowledgement,
    ...stages.flatMap(({ timescale, extension }) => [timescale, extension]),
  ]);
  return new Set(texts.flatMap((text) => text.match(/\d+/g) ?? []).map(Number));
}

/** The names of rows that have a number in them, the longest first, as they are found in a text. */
function labelsOf({ tables }: Nameable): RegExp[] {
  const labels = Object.values(tables).flatMap(({ rows }) =>
    rows.flatMap((row) => [row.label, ...row.labels]),
  );
  const named = labels.filter((label) => /\d/.test(label) && /[a-z]/i.test(label));
  return [...new Set(named)]
    .sort((a, b) => b.length - a.length)
    .map((label) => new RegExp(`(?<!\\w)${label.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?!\\w)`, 'gi'));
}

function problemOf(
  found: FoundNumber,
  known: KnownNumbers,
  place: Pick<Problem, 'file' | 'row' | 'line'>,
  strict: boolean,
): Problem[] {
  const { text, value, kind, denominator, never } = found;
  const printed =
    !never &&
    (denominator === undefined
      ? known.isPrinted(value, kind) || (kind === 'count' && known.isPrinted(value, 'days'))
      : known.isFraction(value, denominator));
  const about = { scope: 'project', ...place, value: text } as const;
  if (!printed) {
    return [
      {
        ...about,
        code: 'NARRATIVE_TYPED_NUMBER',
        severity: strict ? 'error' : 'warning',
        message: 'is typed, and none of the report’s figures',
        expected: 'the name of a figure, such as {{complaints.all}}; {{typed 14}} for a number that is meant',
        effect: 'The report prints it, though no log stands behind it.',
      },
    ];
  }
  const names = denominator === undefined ? known.names(value, kind) : [];
  return names.length === 0
    ? []
    : [
        {
          ...about,
          code: 'NARRATIVE_TYPED_FIGURE',
          severity: 'note',
          message: 'is typed, though it is a figure of the report',
          suggestion: `write ${names
            .slice(0, MOST_NAMES)
            .map((name) => `{{${name}}}`)
            .join(' or ')}`,
          effect: 'The report prints it, and goes on to print it when the logs say something else.',
        },
      ];
}

const MOST_NAMES = 3;
