import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { DateOrder } from './dates/date-order.ts';
import type { EncodingName } from './encoding/encodings.ts';
import type { Sheet } from './workbook/read-workbook.ts';

/** What is in a file: bytes to be cut into rows, or a workbook. */
export type LogContent =
  | {
      readonly kind: 'bytes';
      /** The bytes from the beginning, in pieces of any length, as often as asked for. */
      readonly chunks: () => Iterable<Uint8Array>;
    }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  /** A workbook that cannot be read, and why, in an officer's words. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly expected: string };

/** A log to be read: its file, and what the council says of it where the file does not prove it. */
export interface LogSource {
  /** As the configuration names it. */
  readonly file: string;
  readonly content: LogContent;
  /** The council's own headers by the log's; letters of columns where the file has no header. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  /** Which comes first in a date such as 05/06/2023: what the council says of this log has the last word. */
  readonly dates?: DateOrder;
  /** What it says of all its logs: where the dates of this one prove nothing. */
  readonly usualDates?: DateOrder;
  /** The row of the column names; `none` where the file has none. */
  readonly header?: number | 'none';
  readonly sheet?: string;
  /** The years that the log covers: the day of receipt lies in them, or before where cases were carried over. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate };
}
