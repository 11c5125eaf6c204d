/**
 * A sentence as lines of so many characters, the first indented by `first`, the others by `indent`. A word that is longer
 * than a line stands alone. With no width it is one line.
 */
export function wrapText(text: string, width: number | null, first: string, indent = first): string[] {
  if (width === null) {
    return [first + text];
  }
  const lines: string[] = [];
  let line = '';
  // “Row 9.” is not to end one line and begin the next.
  for (const word of text.split(/ (?!\d+\.(?: |$))/)) {
    const margin = lines.length === 0 ? first : indent;
    if (line !== '' && margin.length + line.length + 1 + word.length > width) {
      lines.push(margin + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, (lines.length === 0 ? first : indent) + line];
}
