import type { RecordKind } from '../definition.ts';

/** What a dimension is, as an officer chooses it for a table. */
export interface DimensionGuide {
  /** The records that it tells apart. */
  readonly of: readonly RecordKind[];
  readonly what: string;
  /** One record can fall in several of its places, so that a table of it counts mentions. */
  readonly several?: true;
  /** It is that of the last stage that a complaint reached. */
  readonly atLastStage?: true;
  /** It tells what children are: small numbers are suppressed. */
  readonly ofChildren?: true;
  /** It is for conditions only, and these are its values. */
  readonly onlyWhere?: readonly string[];
  /** Its values are the words of the log. */
  readonly named?: true;
}

const COMPLAINTS: readonly RecordKind[] = ['complaint', 'stage'];
const TIMED: readonly RecordKind[] = ['complaint', 'stage', 'enquiry', 'information'];
const ALL: readonly RecordKind[] = [
  'complaint',
  'stage',
  'compliment',
  'comment',
  'enquiry',
  'information',
  'ombudsman',
  'remedy',
  'action',
];
const YES_NO = ['yes', 'no'];

/** Every dimension, by its id. */
export const dimensionGuide: Readonly<Record<string, DimensionGuide>> = {
  representation: {
    of: ['complaint', 'compliment', 'comment'],
    what: 'the procedure of a complaint, or that it is a compliment or a comment',
  },
  procedure: { of: [...COMPLAINTS, 'ombudsman'], what: 'the procedure it is dealt with under' },
  caseType: { of: ALL, what: 'procedure and stage, type of enquiry or of request' },
  channel: { of: [...COMPLAINTS, 'comment'], what: 'how it was made' },
  complainant: { of: [...COMPLAINTS, 'compliment'], what: 'who made it' },
  complaintCategory: { of: COMPLAINTS, what: 'what the complaint is about', several: true },
  outcome: { of: ['complaint'], what: 'what came of it at the last stage it reached', atLastStage: true },
  outcomeDetail: {
    of: ['complaint'],
    what: 'the same, and before or during which stage it was withdrawn or settled',
    atLastStage: true,
  },
  notAcceptedReason: { of: COMPLAINTS, what: 'why it was not accepted' },
  resolution: { of: COMPLAINTS, what: 'how it was put right', several: true },
  advocate: { of: COMPLAINTS, what: 'whether an advocate helped' },
  disability: { of: COMPLAINTS, what: 'whether the child is disabled', ofChildren: true },
  ageBand: { of: COMPLAINTS, what: 'the age of the child', ofChildren: true, named: true },
  sex: { of: COMPLAINTS, what: 'the sex of the child', ofChildren: true, named: true },
  ethnicity: { of: COMPLAINTS, what: 'the ethnicity of the child', ofChildren: true, named: true },
  team: {
    of: [...COMPLAINTS, 'compliment', 'comment', 'enquiry', 'information'],
    what: 'the team it concerns',
    named: true,
  },
  division: {
    of: [...COMPLAINTS, 'enquiry', 'information', 'ombudsman'],
    what: 'the division it concerns',
    named: true,
  },
  service: {
    of: [...COMPLAINTS, 'compliment', 'ombudsman', 'action'],
    what: 'the service it concerns; a complaint can concern several',
    several: true,
    named: true,
  },
  lastStage: { of: ['complaint'], what: 'the last stage it reached', atLastStage: true },
  escalated: {
    of: COMPLAINTS,
    what: 'whether it went on from Stage 1 to a further stage',
    onlyWhere: YES_NO,
  },
  staff: { of: COMPLAINTS, what: 'the member of staff it concerns', several: true, named: true },
  complainantReference: {
    of: COMPLAINTS,
    what: 'the number that the log gives the complainant',
    named: true,
  },
  quarter: { of: ALL, what: 'the quarter of the date that counts' },
  month: { of: ALL, what: 'the month of the date that counts' },
  partOfYear: { of: ALL, what: 'the first three quarters (q1toQ3) or the fourth (q4)' },
  stage: { of: ['stage'], what: 'which stage it is' },
  reached: { of: ['stage'], what: 'whether the complaint was dealt with at the stage', onlyWhere: YES_NO },
  requestResult: { of: ['stage'], what: 'what became of the request for the stage' },
  stageOutcome: { of: ['stage'], what: 'what came of the stage itself' },
  standardTimescale: {
    of: COMPLAINTS,
    what: 'within or over the standard limit, or why that cannot be told',
    atLastStage: true,
  },
  responseTime: {
    of: COMPLAINTS,
    what: 'within the standard limit, within an extension, over, or not answered',
    atLastStage: true,
  },
  withinStandardLimit: { of: TIMED, what: 'within or over the standard limit', atLastStage: true },
  withinApplicableLimit: {
    of: TIMED,
    what: 'within or over the limit that applied, extended ones too',
    atLastStage: true,
  },
  answer: {
    of: TIMED,
    what: 'whether there was an answer, and whether it came within the limit that applied',
    atLastStage: true,
    onlyWhere: ['on-time', 'late', 'date-missing', 'none', 'withdrawn'],
  },
  complimentCategory: { of: ['compliment'], what: 'what the compliment praises', several: true },
  quoted: { of: ['compliment'], what: 'whether its words may be published', onlyWhere: YES_NO },
  enquiryType: { of: ['enquiry'], what: 'the type of enquiry' },
  informationType: { of: ['information'], what: 'a request, an internal review, a case of the Commissioner' },
  ombudsmanDecision: { of: ['ombudsman'], what: 'what the ombudsman decided' },
  ombudsmanResult: {
    of: ['ombudsman'],
    what: 'whether the ombudsman investigated, and upheld it',
    onlyWhere: ['upheld', 'not-upheld', 'not-investigated'],
  },
  remedyKind: { of: ['remedy'], what: 'the kind of remedy' },
  payment: { of: ['remedy'], what: 'whether it is a payment', onlyWhere: YES_NO },
  actionState: { of: ['action'], what: 'done or still to do', onlyWhere: ['done', 'to-do'] },
};
