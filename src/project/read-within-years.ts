import type { LogDefinitions } from '../logs/kinds/all-kinds.ts';
import type { LogDefinition, LogShape, RecordKind } from '../logs/log-definition.ts';
import type { LogSource } from '../logs/log-source.ts';
import { type KeepRecord, type ReadLog, readLog } from '../logs/read-log.ts';

/**
 * Reads a log, and warns where none of its cases began in the years that the configuration names for it: a wrong year there
 * would make a report of nothing.
 */
export function readWithinYears(
  source: LogSource,
  shapes: readonly LogShape[],
  definitions: LogDefinitions,
  { keeping, references }: { readonly keeping: (() => KeepRecord) | undefined; readonly references: boolean },
): ReadLog {
  const { period } = source;
  let inside = 0;
  let outside = 0;
  const log = readLog(source, shapes, {
    references,
    keeping: () => {
      const keep = keeping?.() ?? everyRecord;
      [inside, outside] = [0, 0];
      return (kind, record) => {
        if (period !== undefined && BEGIN_IN_YEAR.has(kind)) {
          const began = (definitions[kind] as unknown as LogDefinition).began(record);
          if (began >= period.from && began <= period.to) {
            inside += 1;
          } else {
            outside += 1;
          }
        }
        return keep(kind, record);
      };
    },
  });
  if (inside === 0 && outside > 0 && !log.unreadable) {
    log.problems.add({
      code: 'FILE_OUTSIDE_YEARS',
      severity: 'warning',
      scope: 'file',
      file: source.file,
      message: 'No case of this log began in the years that complaints-report.yaml names for it.',
      expected: 'the years that the log covers, under `years` of this log',
      effect: 'It counts in no report on those years by what was received in them.',
    });
  }
  return log;
}

const everyRecord: KeepRecord = () => true;

/** The kinds of case that a log of a year holds because they began in it. */
const BEGIN_IN_YEAR: ReadonlySet<RecordKind> = new Set([
  'complaints',
  'stages',
  'compliments',
  'comments',
  'enquiries',
  'information',
  'ombudsman',
]);
