/** Numbers in order as text, those that follow one another put together: `0-5 7 9 9`. */
export function setText(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < numbers.length; ) {
    let end = start;
    while (numbers[end + 1] === numbers[end]! + 1) {
      end += 1;
    }
    parts.push(end === start ? `${numbers[start]}` : `${numbers[start]}-${numbers[end]}`);
    start = end + 1;
  }
  return parts.join(' ');
}

/** The numbers of such a text. */
export function setOf(text: string): number[] {
  return text === ''
    ? []
    : text.split(' ').flatMap((part) => {
        const [first, last = first] = part.split('-').map(Number);
        return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
      });
}
