import type { ReportingYear } from '../../../src/calendar/reporting-year.ts';
import type { LogKind } from '../../../src/logs/log-definition.ts';
import type { LogProposal } from '../../../src/project/propose/log-proposal.ts';
import { type ProjectProposal, proposeProject } from '../../../src/project/propose/propose-project.ts';

export const YEAR = '2023-24' as ReportingYear;

/** What is proposed for one export with this text or these bytes. */
export function proposed(
  content: string | Uint8Array,
  file = 'logs/export.csv',
  kind?: LogKind,
): ProjectProposal {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const proposal = proposeProject([{ file, content: { kind: 'bytes', chunks: () => [bytes] } }], {
    year: YEAR,
    measures: ['complaints.total'],
    ...(kind === undefined ? {} : { kind }),
  });
  if ('code' in proposal) {
    throw new Error(`${proposal.code}: ${proposal.message}`);
  }
  return proposal;
}

/** The proposal for the log of one export. */
export function proposedLog(content: string | Uint8Array, file?: string, kind?: LogKind): LogProposal {
  return proposed(content, file, kind).logs[0]!;
}

/** A file of these rows. */
export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
}

/** So many days, one in each fortnight from 3 April 2023 on, as 03/04/2023. */
export function days(count: number, shift = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2023, 3, 3 + index * 14 + shift));
    return day.toISOString().slice(0, 10).split('-').reverse().join('/');
  });
}
