import { describe, expect, test } from 'vitest';
import { isBlank } from '../../src/logs/blank.ts';

describe('a cell', () => {
  test.each([
    '',
    ' ',
    '\u00a0',
    '\t',
    '-',
    '–',
    '—',
    '.',
    '...',
    '?',
    '£',
    '\0',
    'N/A',
    'n/a',
    '#N/A',
    '#VALUE!',
    '#DIV/0!',
    '#NOT CALCULATED!',
    'TBC',
    'null',
  ])('%j says nothing', (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  // That somebody asked and was not told is counted; that nobody wrote anything is not.
  test.each(['Unknown', 'Not applicable', 'None', '0', 'No', 'x', 'é', '✓', '👍'])(
    '%j is an answer',
    (cell) => {
      expect(isBlank(cell)).toBe(false);
    },
  );
});
