import { stringify } from 'yaml';

/** A sentence as comment lines of a configuration: whatever the text holds, it never leaves them. */
export function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of onOneLine(text).split(' ')) {
    if (line.length + 1 + word.length > WIDTH && line !== `${indent}#`) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

const WIDTH = 100;

/** A comment line with its blanks as they are, for a table. */
export function commentLine(text: string, indent = ''): string {
  return `${indent}# ${text.replace(CONTROL, ' ')}`.trimEnd();
}

/** Text for the end of a line. */
export function remark(text: string): string {
  return ` # ${onOneLine(text)}`;
}

/** `Received: Date opened`, between quotation marks where YAML would take it for something else. */
export function setting(name: string, value: unknown): string {
  return typeof value === 'string' && (hasControl(value) || value.length > LONGEST_PLAIN)
    ? `${name}: ${JSON.stringify(value)}`
    : stringify({ [name]: value }, { lineWidth: 0, blockQuote: false }).trimEnd();
}

const LONGEST_PLAIN = 500;

// What ends a line, moves a cursor, or turns the direction of writing.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu;

function hasControl(text: string): boolean {
  return text.search(CONTROL) !== -1;
}

function onOneLine(text: string): string {
  return text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}
