/** The index of a spreadsheet column by its letter: `A` is 0, `AA` is 26. `null` where it is no letter of a column. */
export function columnIndex(letter: string): number | null {
  const letters = letter.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(letters)) {
    return null;
  }
  return [...letters].reduce((index, char) => index * 26 + char.charCodeAt(0) - 64, 0) - 1;
}
