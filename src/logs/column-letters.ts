/** The letter of a spreadsheet column: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const above = Math.floor(index / 26);
  return (above > 0 ? columnLetter(above - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The index of a spreadsheet column by its letter: `A` is 0, `AA` is 26. `null` where it is no letter of a column. */
export function columnIndex(letter: string): number | null {
  const letters = letter.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(letters)) {
    return null;
  }
  return [...letters].reduce((index, char) => index * 26 + char.charCodeAt(0) - 64, 0) - 1;
}
