import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { formatShort } from '../../calendar/calendar-date.ts';
import type { ExplainedCase } from '../../report/explain/explanation.ts';
import { inTable } from '../../report/format.ts';
import { alignedRows } from './aligned-rows.ts';
import { SIDES } from './tally.ts';

interface CaseColumn {
  readonly heading: string;
  readonly text: (one: ExplainedCase) => string;
  /** Whether it stands there though it says the same of every case. */
  readonly always?: true;
}

/** The cases as aligned lines. A column that is blank, or says the same of all of them, is left out. */
export function caseRows(cases: readonly ExplainedCase[]): string[] {
  const columns = columnsOf(cases).filter(({ text, always }) => {
    const texts = new Set(cases.map(text));
    return always === true ? ![...texts].every((found) => found === '') : texts.size > 1;
  });
  return alignedRows(
    columns.map(({ heading }) => heading),
    cases.map((one) => columns.map(({ text }) => onOneLine(text(one)))),
  );
}

function columnsOf(cases: readonly ExplainedCase[]): CaseColumn[] {
  const counts = cases.some(({ countedOn, received }) => countedOn !== received);
  return [
    { heading: 'Reference', text: ({ reference }) => reference, always: true },
    { heading: 'Case', text: ({ what }) => what },
    { heading: 'File and row', text: placeOf, always: true },
    { heading: 'In the row', text: ({ under }) => under },
    { heading: 'Counted', text: ({ side }) => SIDES[side] },
    { heading: 'Received', text: ({ received }) => inShort(received), always: true },
    ...(counts
      ? [
          {
            heading: 'Counts by',
            text: ({ countedOn }: ExplainedCase) => inShort(countedOn),
            always: true as const,
          },
        ]
      : []),
    { heading: 'From', text: ({ from }) => inShort(from), always: true },
    { heading: 'To', text: ({ to }) => inShort(to), always: true },
    { heading: 'Days', text: ({ workingDays }) => String(workingDays ?? ''), always: true },
    { heading: 'Limit', text: ({ limit }) => String(limit ?? ''), always: true },
    {
      heading: 'Amount',
      text: ({ amount }) => (amount === null ? '' : inTable(amount, 'pounds')),
      always: true,
    },
    ...placeColumns(cases),
    { heading: 'Why', text: ({ why }) => why, always: true },
  ];
}

/** What tells the cases apart among what the number depends on, and is not said by the row. */
function placeColumns(cases: readonly ExplainedCase[]): CaseColumn[] {
  return (cases[0]?.places ?? []).flatMap(({ name }, index) => {
    const text = (one: ExplainedCase) => one.places[index]?.value ?? '';
    return cases.every((one) => text(one) === one.under) ? [] : [{ heading: name, text }];
  });
}

/** `complaints.csv, row 12, 14 and further.csv, row 3` */
function placeOf({ file, row, further }: ExplainedCase): string {
  const rows = [row, ...further.filter((other) => other.file === file).map((other) => other.row)];
  const elsewhere = further
    .filter((other) => other.file !== file)
    .map((other) => `${other.file}, row ${other.row}`);
  return [`${file}, row ${rows.join(', ')}`, ...elsewhere].join('; ');
}

function inShort(date: CalendarDate | null): string {
  return date === null ? '' : formatShort(date);
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ');
}
