import { type NumberFormat, PLAIN } from './number-format.ts';
import { byPattern } from './reference-format.ts';
import { unescapeText } from './rich-text.ts';
import { serialDate, serialTime } from './serial-date.ts';
import { DAMAGED, WorkbookRefused } from './unreadable-workbook.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/**
 * The text of a cell as a CSV would hold it without a doubt (ECMA-376 part 1, 18.3.1.4): a day as `2023-04-01`, TRUE or
 * FALSE, an error as `#N/A`, a number in full and without its currency or percentage, of a formula what it came to.
 * @param type the attribute `t`
 * @param style the attribute `s`
 * @param text what stands in `<v>`
 */
export function cellText(
  type: string | undefined,
  style: string | undefined,
  text: string,
  context: CellContext,
): string {
  if (type === 'str') {
    return unescapeText(text);
  }
  // Some programs break the lines of the file and indent them.
  const value = text.trim();
  if (value === '') {
    return '';
  }
  switch (type) {
    case 's':
      return sharedString(value, context.strings);
    case 'b':
      return value === '0' || value === 'false' ? 'FALSE' : 'TRUE';
    case 'd':
      return isoText(value);
    case 'e':
      return value;
    default:
      return numberText(value, context.formats[Number(style ?? 0)] ?? PLAIN, context.from1904);
  }
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = strings[Number(value)];
  if (text === undefined) {
    throw new WorkbookRefused(DAMAGED);
  }
  return text;
}

/** A date that the workbook itself holds in this form, without what is less than a second and without midnight. */
function isoText(value: string): string {
  return value.replace(/(:\d\d)\.\d+/, '$1').replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00)?Z?$/, '$1');
}

function numberText(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value);
  if (Number.isNaN(number)) {
    return value;
  }
  return formatted(number, format, from1904) ?? String(number);
}

function formatted(number: number, format: NumberFormat, from1904: boolean): string | null {
  switch (format.kind) {
    case 'number':
      return null;
    case 'reference':
      return byPattern(number, format.pattern);
    case 'date':
      return serialDate(number, from1904);
    case 'time':
      // A cell that shows the time alone may hold the day as well.
      return number < 1 ? serialTime(number) : serialDate(number, from1904);
    case 'elapsed':
      return serialTime(number);
  }
}
