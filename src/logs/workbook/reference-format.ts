/**
 * The parts of a number format that makes a reference of its number: `0` and `#` for its digits, and texts among them, each
 * printed as it stands. `null` for one that makes an amount, a share or a count of something: there the number alone counts.
 */
export function referencePattern(code: string): string[] | null {
  const parts: string[] = [];
  for (const [part] of (sections(code)[0] ?? '').matchAll(PART)) {
    if (part.startsWith('"')) {
      parts.push(TEXT + part.slice(1, -1));
    } else if (part.startsWith('\\')) {
      parts.push(TEXT + part.slice(1));
    } else if (part === '0' || part === '#') {
      parts.push(part);
    } else if (MARKS.test(part)) {
      parts.push(TEXT + part);
    } else if (
      !/^(?:_.|\*.|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\])$/i.test(part)
    ) {
      // Thousands, pence, a share, a currency, a condition.
      return null;
    }
  }
  return isReference(parts) ? parts : null;
}

/** The text of a whole number by such a pattern, as Excel fills it: from its last digit on. */
export function byPattern(number: number, pattern: readonly string[]): string | null {
  if (!Number.isSafeInteger(number) || number < 0) {
    return null;
  }
  const digits = [...(number === 0 ? '' : String(number))];
  const first = pattern.findIndex(isDigit);
  const printed = pattern.map((_, fromEnd): string => {
    const at = pattern.length - 1 - fromEnd;
    const part = pattern[at]!;
    if (!isDigit(part)) {
      return part.slice(TEXT.length);
    }
    const digit = digits.pop() ?? (part === '0' ? '0' : '');
    return at === first ? digits.splice(0).join('') + digit : digit;
  });
  return printed.reverse().join('');
}

/** What a text begins with, so that `"0"` is none of the digits. */
const TEXT = "'";

const PART = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|./gs;

const MARKS = /^[-/(): ]$/;

/** The parts for positive numbers, negative ones, nought and text stand one after the other. */
function sections(code: string): string[] {
  return code.match(/(?:"[^"]*"?|\\.|[^;])*(?=;|$)/gs) ?? [];
}

function isDigit(part: string): boolean {
  return part === '0' || part === '#';
}

/**
 * A reference has two noughts or more to be filled up, or letters or a mark before or among its digits. After them alone may
 * stand what is counted: `0" days"`.
 */
function isReference(parts: readonly string[]): boolean {
  const last = parts.findLastIndex(isDigit);
  const noughts = parts.filter((part) => part === '0').length;
  const before = parts
    .slice(0, Math.max(0, last))
    .filter((part) => !isDigit(part))
    .map((part) => part.slice(TEXT.length))
    .join('');
  return last !== -1 && (noughts > 1 || (/[\p{L}\p{N}/#]/u.test(before) && !CURRENCY.test(before)));
}

const CURRENCY = /^\s*(?:gbp|eur|usd)\s*$/i;
