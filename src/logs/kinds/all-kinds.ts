import type { Complaint } from '../../records/complaint.ts';
import type { Action, OmbudsmanCase, PublishedFigure, Remedy } from '../../records/follow-up.ts';
import type { Comment, Compliment, Enquiry } from '../../records/representation.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import type { DateRange } from '../fields.ts';
import type { LogDefinition, LogKind } from '../log-definition.ts';
import { complaintsLog } from './complaints.ts';
import { actionsLog, figuresLog, ombudsmanLog, remediesLog } from './follow-ups.ts';
import { commentsLog, complimentsLog, enquiriesLog } from './representations.ts';

/** The record of each kind of log. */
export interface RecordsByKind {
  readonly complaints: Complaint;
  readonly compliments: Compliment;
  readonly comments: Comment;
  readonly enquiries: Enquiry;
  readonly ombudsman: OmbudsmanCase;
  readonly remedies: Remedy;
  readonly actions: Action;
  readonly figures: PublishedFigure;
}

/** How each kind of log is read. `measures`: the names of the figures that a figures file may give. */
export function logDefinition<K extends LogKind>(
  kind: K,
  words: Vocabularies,
  range: DateRange,
  measures: readonly string[],
): LogDefinition<RecordsByKind[K]> {
  const definitions = {
    complaints: () => complaintsLog(words, range),
    compliments: () => complimentsLog(words, range),
    comments: () => commentsLog(words, range),
    enquiries: () => enquiriesLog(words, range),
    ombudsman: () => ombudsmanLog(words, range),
    remedies: () => remediesLog(words, range),
    actions: () => actionsLog(words, range),
    figures: () => figuresLog(measures),
  } as const satisfies { [L in LogKind]: () => LogDefinition<RecordsByKind[L]> };
  return definitions[kind]() as unknown as LogDefinition<RecordsByKind[K]>;
}
