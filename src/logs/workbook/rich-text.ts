/**
 * The text of a cell that may be written in several type faces, put together again; how it is read aloud, which Japanese
 * workbooks add to it, is left out (ECMA-376 part 1, 18.4).
 */
export class RichText {
  #text = '';
  #reading = false;
  #aloud = false;

  open(name: string): void {
    if (name === 't') {
      this.#reading = !this.#aloud;
    } else if (name === 'rPh') {
      this.#aloud = true;
    }
  }

  text(part: string): void {
    if (this.#reading) {
      this.#text += part;
    }
  }

  close(name: string): void {
    if (name === 't') {
      this.#reading = false;
    } else if (name === 'rPh') {
      this.#aloud = false;
    }
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}

/** Characters that XML has no room for stand in a workbook as `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
