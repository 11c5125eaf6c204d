import type { EncodingName } from './encodings.ts';
import { LineCount } from './line-count.ts';

/** Lines of the file that have something in common. */
export interface LinesFound {
  readonly count: number;
  /** The numbers of the first few; 1 is the first line of the file. */
  readonly first: readonly number[];
}

/** What was found out about the encoding of a file: of the whole file once its chunks have been taken to the end. */
export interface EncodingFindings {
  /**
   * What the file was read as. Without a setting and a byte order mark that is `windows-1252` where no line proved to be
   * UTF-8 and some prove not to be; `utf-8` where all are in plain letters (ASCII), which is the same in both.
   */
  readonly encoding: EncodingName;
  readonly byteOrderMark: boolean;
  /** The setting `encoding`; `null` where there is none. */
  readonly setting: EncodingName | null;
  /** What the text itself points to, where the setting says another thing and was followed; else `null`. */
  readonly pointsTo: EncodingName | 'utf-32' | null;
  /** The file is in an encoding that is not read at all, and gave no chunks; else `null`. */
  readonly refused: 'utf-32' | null;
  /** All lines of the file. */
  readonly lines: number;
  /** The lines that are not UTF-8 and were read as Windows-1252, in a file that should be UTF-8 for all that is known. */
  readonly otherLines: LinesFound;
  /** The lines with characters that could not be decoded and are shown as U+FFFD, and how many characters those are. */
  readonly undecodable: LinesFound & { readonly characters: number };
  /** The file ends in the middle of a character. */
  readonly cutShort: boolean;
}

const FIRST_LINES = 5;

/** Gathers the findings while the bytes pass. */
export class Findings {
  encoding: EncodingName = 'utf-8';
  byteOrderMark = false;
  pointsTo: EncodingName | 'utf-32' | null = null;
  refused: 'utf-32' | null = null;
  cutShort = false;
  /** Some line is UTF-8 and would be something else in another encoding. */
  provenUtf8 = false;
  readonly count = new LineCount();
  readonly #setting: EncodingName | null;
  readonly #other = new LineList();
  readonly #undecodable = new LineList();
  #characters = 0;

  constructor(setting: EncodingName | null) {
    this.#setting = setting;
  }

  /** The line that passes next is not UTF-8. */
  otherLine(): void {
    this.#other.add(this.count.line);
  }

  /** The text with U+FFFD for each lone surrogate, which stands for what could not be decoded and is noted here. */
  wellFormed(text: string): string {
    if (text.isWellFormed()) {
      return text;
    }
    let line = this.count.line - (this.count.insideBreak && text.startsWith('\n') ? 1 : 0);
    for (const [found] of text.matchAll(/\r\n?|\n|\p{Surrogate}/gu)) {
      if (found.startsWith('\r') || found === '\n') {
        line += 1;
      } else {
        this.#characters += 1;
        this.#undecodable.add(line);
      }
    }
    return text.toWellFormed();
  }

  soFar(): EncodingFindings {
    const otherLines = this.#other.found();
    // In Windows-1252 every line with more than plain letters is not UTF-8; one that is can be no accident.
    const old = this.#setting === null && !this.byteOrderMark && !this.provenUtf8 && otherLines.count > 0;
    return {
      encoding: old ? 'windows-1252' : this.encoding,
      byteOrderMark: this.byteOrderMark,
      setting: this.#setting,
      pointsTo: this.pointsTo,
      refused: this.refused,
      lines: this.count.lines,
      otherLines,
      undecodable: { ...this.#undecodable.found(), characters: this.#characters },
      cutShort: this.cutShort,
    };
  }
}

/** Counts lines that come in order, a line that comes twice once. */
class LineList {
  #count = 0;
  #last = 0;
  readonly #first: number[] = [];

  add(line: number): void {
    if (line > this.#last) {
      this.#last = line;
      this.#count += 1;
      if (this.#first.length < FIRST_LINES) {
        this.#first.push(line);
      }
    }
  }

  found(): LinesFound {
    return { count: this.#count, first: [...this.#first] };
  }
}
