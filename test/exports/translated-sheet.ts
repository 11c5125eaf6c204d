import type { CalendarDate } from '../../src/calendar/calendar-date.ts';
import type { Sheet } from './fixture-logs.ts';
import { type SpelledVocabulary, spelledOtherwise } from './other-spellings.ts';
import { dayIn } from './written-days.ts';

/** How another system writes the same log. */
export interface Translation {
  /** Its names of columns by those of the fixtures; a column without one is not exported. */
  readonly columns: Readonly<Record<string, string>>;
  readonly day: (date: CalendarDate) => string;
  /** What it leaves in a cell that says nothing. */
  readonly nothing?: string;
}

/** The same log as another system would export it: other names, other spellings of coded values, other dates. */
export function translatedSheet(sheet: Sheet, { columns, day, nothing = '' }: Translation): Sheet {
  const used = sheet.columns.filter((name) => columns[name] !== undefined);
  const written = (name: string, cell: string): string => {
    const date = dayIn(cell);
    const vocabulary = vocabularyOf(name, sheet);
    if (date !== null) {
      return day(date);
    }
    return cell === '' ? nothing : vocabulary === undefined ? cell : spelledOtherwise(vocabulary, cell);
  };
  return {
    columns: used.map((name) => columns[name]!),
    rows: sheet.rows.map((row) =>
      Object.fromEntries(used.map((name) => [columns[name]!, written(name, row[name] ?? '')])),
    ),
  };
}

/** Which vocabulary the cells of a column are words of, if any. A compliment alone says from whom it is. */
function vocabularyOf(name: string, { columns }: Sheet): SpelledVocabulary | undefined {
  if (name === 'Categories') {
    return columns.includes('From') ? 'complimentCategory' : 'complaintCategory';
  }
  return VOCABULARIES[name];
}

const VOCABULARIES: Readonly<Record<string, SpelledVocabulary>> = {
  Procedure: 'procedure',
  Channel: 'channel',
  Complainant: 'complainant',
  From: 'complainant',
  Outcome: 'outcome',
  'Request result': 'requestResult',
  Resolution: 'remedyKind',
  Decision: 'ombudsmanDecision',
  'Withdrawn when': 'withdrawnWhen',
  'Advocate used': 'yesNo',
  Disability: 'yesNo',
};
