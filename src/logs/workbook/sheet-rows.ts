import { NOT_CALCULATED } from '../blank.ts';
import { type CellContext, cellText } from './cell-text.ts';
import type { WorkbookLimits } from './limits.ts';
import { RichText } from './rich-text.ts';
import type { Parts } from './unpack.ts';
import { DAMAGED, tooLarge, WorkbookRefused } from './unreadable-workbook.ts';
import { readXml, type XmlReader } from './xml.ts';

/** The cells that may still be read of a workbook: its sheets share them. */
export interface Allowance {
  cells: number;
}

/**
 * The rows of a sheet (ECMA-376 part 1, 18.3.1.80): row n of the sheet is `[n - 1]`, and a row or a cell that the file
 * leaves out is an empty one. Nothing blank stands at the end of a row or of the sheet. Refused are rows or cells that
 * are out of order or there twice: one would take the place of the other.
 */
export async function readSheetRows(
  parts: Parts,
  part: string,
  context: CellContext,
  limits: WorkbookLimits,
  allowance: Allowance,
): Promise<readonly (readonly string[])[]> {
  const reading = new SheetReading(context, limits, allowance);
  await readXml(parts.read(part), reading);
  return reading.rows;
}

const BLANK_ROW: readonly string[] = Object.freeze([]);

class SheetReading implements XmlReader {
  readonly rows: (readonly string[])[] = [];
  readonly #context: CellContext;
  readonly #limits: WorkbookLimits;
  readonly #allowance: Allowance;
  /** Other parts of a sheet have elements of the same names: a button stands in a `row`, too. */
  #inData = false;
  #row = 0;
  #column = 0;
  #cells: string[] | null = null;
  #type: string | undefined;
  #style: string | undefined;
  #reading = false;
  /** Whether the cell has a formula: of one that came to no text at all, the value was never stored. */
  #formula = false;
  #value = '';
  readonly #inline = new RichText();

  constructor(context: CellContext, limits: WorkbookLimits, allowance: Allowance) {
    this.#context = context;
    this.#limits = limits;
    this.#allowance = allowance;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') {
      this.#inData = true;
    } else if (this.#inData) {
      switch (name) {
        case 'row':
          this.#row = next(this.#row, attributes.r, this.#limits.rows);
          this.#column = 0;
          this.#cells = null;
          break;
        case 'c':
          this.#column = next(this.#column, columnIn(attributes.r, this.#row), this.#limits.columns);
          this.#type = attributes.t;
          this.#style = attributes.s;
          this.#value = '';
          this.#formula = false;
          break;
        case 'f':
          this.#formula = true;
          break;
        case 'v':
          this.#reading = true;
          break;
        default:
          this.#inline.open(name);
      }
    }
  }

  text(part: string): void {
    if (this.#reading) {
      this.#value += part;
    } else if (this.#inData) {
      this.#inline.text(part);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'sheetData':
        this.#inData = false;
        break;
      case 'c':
        if (this.#inData) {
          this.#place(this.#text());
        }
        break;
      case 'v':
        this.#reading = false;
        break;
      default:
        this.#inline.close(name);
    }
  }

  #text(): string {
    const inline = this.#inline.take();
    if (this.#formula && this.#type !== 'str' && this.#value.trim() === '') {
      return NOT_CALCULATED;
    }
    return this.#type === 'inlineStr'
      ? inline
      : cellText(this.#type, this.#style, this.#value, this.#context);
  }

  #place(text: string): void {
    if (text === '') {
      return;
    }
    if (this.#cells === null) {
      this.#spend(this.#row - this.rows.length);
      while (this.rows.length < this.#row - 1) {
        this.rows.push(BLANK_ROW);
      }
      this.#cells = [];
      this.rows.push(this.#cells);
    }
    this.#spend(this.#column - this.#cells.length);
    while (this.#cells.length < this.#column - 1) {
      this.#cells.push('');
    }
    this.#cells.push(text);
  }

  #spend(cells: number): void {
    this.#allowance.cells -= cells;
    if (this.#allowance.cells < 0) {
      const most = this.#limits.cells.toLocaleString('en-GB');
      throw new WorkbookRefused(tooLarge(`its sheets have more than ${most} cells`));
    }
  }
}

/** Where a row or a cell stands: where it says, which must be behind the last one, or else next to that. */
function next(last: number, said: string | number | undefined, most: number): number {
  const position = said === undefined ? last + 1 : Number(said);
  if (!Number.isInteger(position) || position <= last || position > most) {
    throw new WorkbookRefused(DAMAGED);
  }
  return position;
}

/** The number of the column in `AB12`; refused where the cell says that it stands in another row. */
function columnIn(reference: string | undefined, row: number): number | undefined {
  if (reference === undefined) {
    return undefined;
  }
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - LETTER_BEFORE_A;
    if (letter < 1 || letter > LETTERS) {
      break;
    }
    column = column * LETTERS + letter;
  }
  return Number(reference.slice(at)) === row ? column : Number.NaN;
}

const LETTERS = 26;
const LETTER_BEFORE_A = 64;
