import { type CatalogueEntry, catalogueEntries, type ProblemCode } from '../src/problems/catalogue.ts';

const SECTIONS = [
  ['FILE_', 'Files', 'Something is wrong with a file as a whole.'],
  ['SHEET_', 'Sheets of a workbook', 'It is unclear which sheet of a workbook is the log.'],
  ['HEADER_', 'Column names', 'Something is wrong with the row of column names.'],
  ['COLUMN_', 'Columns', 'Something is wrong with a column, whatever stands in one of its cells.'],
  ['ROW_', 'Rows', 'A row cannot be cut into cells that stand in their columns.'],
  ['CELL_', 'Cells', 'A cell holds something that its column cannot have.'],
  ['CASE_', 'Cases', 'Each cell can be read, and together they cannot be right, or do not fit another row.'],
  ['', 'The report', 'The logs are read, and something else is missing or odd.'],
] as const;

const CALLED = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** The page that explains every problem to an officer, as Markdown. It is made of the catalogue, so that both agree. */
export function problemsPage(): string {
  const bySection = Map.groupBy(
    catalogueEntries(),
    ([code]) => SECTIONS.find(([prefix]) => code.startsWith(prefix))!,
  );
  return [
    '# What can be wrong with a log',
    '',
    'Every problem that `complaints-report validate` and `build` can tell, by the code that stands in their outputs for programs.',
    '',
    '- An **error** keeps a row, or a whole file, out of the report.',
    '- A **warning** does not: what it names is in the report, and somebody should look at it.',
    '- A **note** only tells what was done.',
    '',
    '<!-- Written by scripts/describe-problems.ts from src/problems/catalogue.json: change that, not this. -->',
    ...SECTIONS.flatMap((section) => {
      const [, title, introduction] = section;
      const entries = bySection.get(section) ?? [];
      return ['', `## ${title}`, '', introduction, ...entries.flatMap(described)];
    }),
    '',
  ].join('\n');
}

function described([code, entry]: readonly [ProblemCode, CatalogueEntry]): string[] {
  return [
    '',
    `### ${entry.title}`,
    '',
    `\`${code}\` · ${entry.severities.map((severity) => CALLED[severity]).join(' or ')}`,
    '',
    entry.meaning,
    '',
    `- **What it does to the report:** ${entry.effect}`,
    `- **What to do:** ${entry.remedy}`,
  ];
}
