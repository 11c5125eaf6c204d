import type { ReportModel } from '../report/model.ts';
import type { Console } from './console.ts';

/** The date that a PDF or a Word document gives as its own: never the clock, so that the same logs give the same bytes. */
export function documentDate(
  { newestDate }: ReportModel,
  { SOURCE_DATE_EPOCH: epoch }: Console['environment'],
): string {
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000).toISOString()
    : `${newestDate}T00:00:00.000Z`;
}
