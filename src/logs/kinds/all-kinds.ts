import type { TimingRules } from '../../procedures/timing.ts';
import type { Complaint } from '../../records/complaint.ts';
import type { Action, OmbudsmanCase, PublishedFigure, Remedy } from '../../records/follow-up.ts';
import type { InformationRequest } from '../../records/information-request.ts';
import type { Comment, Compliment, Enquiry } from '../../records/representation.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import type { LogDefinition, LogKind, LogShape, RecordKind } from '../log-definition.ts';
import { caseTypes } from './case-types.ts';
import { complaintsLog } from './complaints.ts';
import { actionsLog, figuresLog, ombudsmanLog, remediesLog } from './follow-ups.ts';
import { informationLog } from './information.ts';
import { commentsLog, complimentsLog, enquiriesLog } from './representations.ts';
import { type Classification, classificationsLog, type StageRow, stagesLog } from './stages.ts';

/** The record that a row of each kind becomes. */
export interface RecordsByKind {
  readonly complaints: Complaint;
  readonly stages: StageRow;
  readonly classifications: Classification;
  readonly compliments: Compliment;
  readonly comments: Comment;
  readonly enquiries: Enquiry;
  readonly information: InformationRequest;
  readonly ombudsman: OmbudsmanCase;
  readonly remedies: Remedy;
  readonly actions: Action;
  readonly figures: PublishedFigure;
}

/** How each kind of row is read. */
export type LogDefinitions = { readonly [K in RecordKind]: LogDefinition<RecordsByKind[K]> };

/** How each kind of row is read. `measures`: the names of the figures that a figures file may give. */
export function logDefinitions(
  words: Vocabularies,
  timing: TimingRules,
  measures: readonly string[],
): LogDefinitions {
  const { calendar } = timing;
  return {
    complaints: complaintsLog(words, timing),
    stages: stagesLog(words, timing),
    classifications: classificationsLog(words),
    compliments: complimentsLog(words, calendar),
    comments: commentsLog(words, calendar),
    enquiries: enquiriesLog(words, calendar),
    information: informationLog(words, calendar),
    ombudsman: ombudsmanLog(words, calendar),
    remedies: remediesLog(words, calendar),
    actions: actionsLog(words, calendar),
    figures: figuresLog(measures),
  };
}

/**
 * What the rows of a log of that kind can be. A log of complaints has a row a complaint or a row a stage: its column names
 * tell which.
 */
export function logShapes(kind: LogKind, definitions: LogDefinitions, words: Vocabularies): LogShape[] {
  const parts = (...kinds: RecordKind[]): LogDefinition[] =>
    kinds.map((name) => definitions[name] as unknown as LogDefinition);
  switch (kind) {
    case 'complaints':
      return [
        { parts: parts('complaints').map(typeIsProcedure) },
        { parts: parts('stages').map(typeIsProcedure) },
      ];
    case 'stages':
      return [{ parts: parts('stages').map(typeIsProcedure) }];
    case 'everything':
      return [
        {
          parts: parts('stages', 'compliments', 'comments', 'enquiries', 'information', 'ombudsman').map(
            byCaseReference,
          ),
          caseType: caseTypes(words),
        },
      ];
    default:
      return [{ parts: parts(kind) }];
  }
}

/** In a log of everything each row has the reference of its case; that of the ombudsman is filled for some of them at most. */
function byCaseReference(definition: LogDefinition): LogDefinition {
  const { reference } = definition.fields;
  return definition.kind !== 'ombudsman' || reference === undefined
    ? definition
    : {
        ...definition,
        fields: {
          ...definition.fields,
          reference: { ...reference, aliases: reference.lastResort ?? [], lastResort: reference.aliases },
        },
      };
}

/** In a log of complaints alone, the type of a case can only be its procedure; in one of everything it tells what it is. */
function typeIsProcedure(definition: LogDefinition): LogDefinition {
  const { procedure } = definition.fields;
  return procedure === undefined
    ? definition
    : {
        ...definition,
        fields: { ...definition.fields, procedure: { ...procedure, lastResort: ['Type', 'Case type'] } },
      };
}
