/** What Excel looks for at the start of a UTF-8 file: without it, it takes the letters for those of Windows. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One row of a CSV file for Excel: commas between the cells, CRLF at the end, and no text that could be a formula. A
 * number is one in Excel too, a negative one as well.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(formulaSafe(cell))));
  return `${written.join(',')}\r\n`;
}

// The characters that OWASP names for “CSV injection”, those of full width too, and what some programs skip before one.
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A cell of nothing but a hyphen says “none” in many logs, and computes nothing. */
const LONE_SIGN = /^[ \u00A0]*[-+][ \u00A0]*$/;

/** The text with an apostrophe before it, where a spreadsheet would take it for a formula. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) && !LONE_SIGN.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
