/** What templates can call beside `if`, `unless`, `each` and `with`. */
export const helperNames = [
  'part',
  'section',
  'paragraph',
  'contents',
  'figure',
  'count',
  'change',
  'has',
  'date',
  'number',
  'sentence',
  'table',
  'figures',
  'tableOf',
  'furtherTables',
  'chart',
  'narrative',
  'ref',
  'particular',
  'toBeWritten',
  'styles',
  'list',
  'isEqual',
] as const;

export type HelperName = (typeof helperNames)[number];
