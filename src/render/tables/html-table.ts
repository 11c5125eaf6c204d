import { emptyTable, tableBlock } from '../html/table-block.ts';
import { markup } from '../markup.ts';
import { captionOf, type PrintedTable } from '../table-words.ts';

/**
 * The table as a page of its own, in the form that it has in the report, to look at, to publish or to copy into Word. It
 * needs nothing but itself.
 */
export function htmlTable(printed: PrintedTable): string {
  const { table, number } = printed;
  const block = table.rows.length === 0 ? emptyTable(table.id, number, table) : tableBlock(table, number);
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${captionOf(printed)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${block}
</main>
</body>
</html>
`.html;
}

/** Plain, so that Word makes of it what the page shows: it knows neither variables nor most selectors. */
const STYLE = `body { margin: 2rem; font-family: Arial, sans-serif; font-size: 12pt; line-height: 1.4; color: #22292f; }
table { border-collapse: collapse; font-size: 11pt; }
caption, .table-title { margin: 0; padding-bottom: 6pt; font-size: 12pt; font-weight: bold; text-align: left; }
th, td { padding: 4pt 12pt 4pt 0; border-bottom: 1px solid #c6d0d9; font-weight: normal; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #12436d; font-weight: bold; vertical-align: bottom; }
tfoot th, tfoot td { border-bottom: 2px solid #12436d; font-weight: bold; }
tfoot { display: table-row-group; }
.table-short-labels tbody th { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.notes { margin: 6pt 0 0; padding: 0; font-size: 10pt; list-style: none; }
.table-basis { margin: 6pt 0 0; font-size: 10pt; color: #4b5761; }
.table-scroll { overflow-x: auto; }
`;
