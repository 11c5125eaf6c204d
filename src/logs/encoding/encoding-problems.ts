import type { Problem } from '../../problems/problem.ts';
import { type EncodingName, encodingTitles } from './encodings.ts';
import type { EncodingFindings } from './findings.ts';

/** A problem of a whole file; the caller adds the file. */
export type EncodingProblem = Pick<Problem, 'code' | 'severity' | 'message' | 'expected' | 'effect' | 'line'>;

/**
 * What an officer must know about the encoding of a file, the gravest first; empty for a file in UTF-8, and for one that
 * is what the setting `encoding` says. After an `error` the file cannot be trusted as a whole.
 */
export function encodingProblems(findings: EncodingFindings): EncodingProblem[] {
  if (findings.refused !== null) {
    return [refused];
  }
  return [
    ...undecodable(findings),
    ...cutShort(findings),
    ...contradicted(findings),
    ...mixed(findings),
    ...windows1252(findings),
  ];
}

const SAVE_AS_UTF8 = 'in Excel, save it as “CSV UTF-8 (comma delimited)”';

const refused: EncodingProblem = {
  code: 'FILE_UNDECODABLE',
  severity: 'error',
  message: 'The file is in UTF-32, which hardly any program reads.',
  expected: 'a file in UTF-8: choose that where the log is exported',
  effect: 'The report cannot be built without this file.',
};

/** More lines than a slip here and there explains, and more than one in ten. */
const FEW_LINES = 5;

function undecodable({
  encoding,
  setting,
  lines,
  otherLines,
  ...findings
}: EncodingFindings): EncodingProblem[] {
  const { count, characters, first } = findings.undecodable;
  if (characters === (findings.cutShort ? 1 : 0)) {
    return [];
  }
  // Windows-1252 has five bytes that stand for nothing, and some programs write one for a closing quotation mark: that is
  // no sign of another encoding, however often it comes.
  const strict = encoding !== 'windows-1252' && otherLines.count === 0;
  const wrong = strict && count > FEW_LINES && count > lines / 10;
  const where = linesInWords(first, count);
  return [
    {
      code: 'FILE_UNDECODABLE',
      severity: wrong ? 'error' : 'warning',
      message: `${counted(characters, 'character')} in ${where} cannot be read as ${encodingTitles[otherLines.count > 0 ? 'windows-1252' : encoding]}.`,
      expected:
        setting === null
          ? `the log exported anew, in UTF-8: ${SAVE_AS_UTF8}`
          : `the setting “encoding” taken out, so that the encoding is found out, or the log exported anew, in UTF-8`,
      effect: wrong
        ? 'The report cannot be built with this file: it is in another encoding, and none of its words can be trusted.'
        : 'The report shows “\ufffd” in their place, and a name or an answer with one is not recognised.',
      ...lineOf(first),
    },
  ];
}

function cutShort({ cutShort, encoding, lines }: EncodingFindings): EncodingProblem[] {
  return cutShort
    ? [
        {
          code: 'FILE_UNDECODABLE',
          severity: 'warning',
          message: `The file ends in the middle of a character of ${encodingTitles[encoding]}.`,
          expected: 'a file that was exported and copied to its end: export the log again',
          effect: 'Rows may be missing at its end, and then the report does not count them.',
          line: lines,
        },
      ]
    : [];
}

function contradicted({ setting, encoding, byteOrderMark, pointsTo }: EncodingFindings): EncodingProblem[] {
  if (setting === null || (pointsTo === null && encoding === setting)) {
    return [];
  }
  const said = `The setting “encoding” says ${encodingTitles[setting]}`;
  const expected = 'the setting “encoding” taken out, so that the encoding is found out, or corrected';
  const code = 'FILE_ENCODING_CONTRADICTED';
  return byteOrderMark
    ? [
        {
          code,
          severity: 'warning',
          message: `${said}, and the file is marked as ${encodingTitles[encoding]}.`,
          expected,
          effect: `The file was read as ${encodingTitles[encoding]}; the setting was not followed.`,
        },
      ]
    : [
        {
          code,
          severity: 'error',
          message: `${said}, and the text can only be ${otherTitle(setting, pointsTo)}.`,
          expected,
          effect:
            'The report cannot be built with this file: pound signs and many letters in it are read wrongly.',
        },
      ];
}

function otherTitle(setting: EncodingName, pointsTo: EncodingFindings['pointsTo']): string {
  if (setting.startsWith('utf-16') && pointsTo === 'utf-8') {
    return 'an encoding with one byte a letter, such as UTF-8';
  }
  return pointsTo === null || pointsTo === 'utf-32' ? 'UTF-32' : encodingTitles[pointsTo];
}

function mixed({ encoding, otherLines: { count, first } }: EncodingFindings): EncodingProblem[] {
  return encoding === 'utf-8' && count > 0
    ? [
        {
          code: 'FILE_MIXED_ENCODINGS',
          severity: 'warning',
          message: `The file is in UTF-8, except for ${linesInWords(first, count)}, read as Windows-1252.`,
          expected: 'one encoding throughout: look at what another program put into the log there',
          effect:
            'A pound sign, a curly quotation mark or an accented letter there may be wrong in the report.',
          ...lineOf(first),
        },
      ]
    : [];
}

function windows1252({ encoding, setting, otherLines }: EncodingFindings): EncodingProblem[] {
  return encoding === 'windows-1252' && setting === null
    ? [
        {
          code: 'FILE_WINDOWS_1252',
          severity: 'note',
          message:
            'The file is in Windows-1252, the encoding of Excel’s “CSV (comma delimited)”, and was read as that.',
          expected: `UTF-8, which has every letter: ${SAVE_AS_UTF8}`,
          effect:
            'Letters that Windows-1252 does not have, as in some names, were lost when the file was saved: “_” or “?” stands for them.',
          ...lineOf(otherLines.first),
        },
      ]
    : [];
}

/** `line 4`; `lines 4, 9 and 12`; `1,204 lines, the first of them 4, 9, 12, 20 and 31`. */
function linesInWords(first: readonly number[], count: number): string {
  const numbers = new Intl.ListFormat('en-GB').format(first.map((line) => line.toLocaleString('en-GB')));
  if (count > first.length) {
    return `${counted(count, 'line')}, the first of them ${numbers}`;
  }
  return `${count === 1 ? 'line' : 'lines'} ${numbers}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function lineOf([line]: readonly number[]): Pick<EncodingProblem, 'line'> {
  return line === undefined ? {} : { line };
}
