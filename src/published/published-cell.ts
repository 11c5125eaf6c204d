/** A cell or a figure as it was published: a number, a percentage, a fraction, several of these, or words. */
export interface PublishedCell {
  /** As it was given. */
  readonly text: string;
  /** The count, the days or the pounds; `null` where there is none. */
  readonly value: number | null;
  readonly percent?: Percent;
  readonly fraction?: { readonly numerator: number; readonly denominator: number };
  /** Something stands here that is not a number: it may stand for one that is not told. */
  readonly words?: true;
}

export interface Percent {
  readonly value: number;
  /** How many decimals are printed: it is as exact as that. */
  readonly decimals: number;
}

const WHOLE = '-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)';
const NUMBER = new RegExp(`^(-?)£? ?(${WHOLE}(?:\\.\\d+)?)(?: (?:working )?days?)?$`);
const PERCENT = /^(-?\d+(?:\.(\d+))?) ?(?:%|per ?cent)$/i;
const FRACTION = new RegExp(`^(${WHOLE}) ?(?:/|of|out of) ?(${WHOLE})$`);

/** Reads a cell: `8/15`, `53% (8/15)`, `10 (6%)`, `£1,875`, `-`. A dash is how tables print none. */
export function readCell(given: string | number | null): PublishedCell {
  if (typeof given === 'number') {
    return { text: String(given), value: given };
  }
  const text = (given ?? '').trim();
  if (text === '') {
    return { text, value: null };
  }
  if (/^[-–—]$/.test(text)) {
    return { text, value: 0 };
  }
  const parts = partsOf(text).map(readPart);
  return parts.includes(null)
    ? { text, value: null, words: true }
    : Object.assign({ text, value: null }, ...parts);
}

/** The same number as a percentage, where the heading of its column says that it is one. */
export function asPercent(cell: PublishedCell): PublishedCell {
  return cell.value === null || cell.percent !== undefined
    ? cell
    : { text: cell.text, value: null, percent: { value: cell.value, decimals: decimalsOf(cell.text) } };
}

/** `53% (8/15)` is two, and so is `8/15 (53%)`. */
function partsOf(text: string): string[] {
  const [, outside, inside] = /^(.+?) ?\((.+)\)$/.exec(text) ?? [];
  return outside === undefined || inside === undefined ? [text] : [outside, inside];
}

function readPart(text: string): Partial<PublishedCell> | null {
  const [, percent, decimals = ''] = PERCENT.exec(text) ?? [];
  if (percent !== undefined) {
    return { percent: { value: Number(percent), decimals: decimals.length } };
  }
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined) {
    return { fraction: { numerator: plain(numerator), denominator: plain(denominator) } };
  }
  const [, minus, number] = NUMBER.exec(text) ?? [];
  return number === undefined ? null : { value: minus === '-' ? -plain(number) : plain(number) };
}

function plain(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}
