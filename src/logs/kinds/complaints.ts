import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { TimingRules } from '../../procedures/timing.ts';
import type { Complaint, StageNumber, StageRecord } from '../../records/complaint.ts';
import type { Origin } from '../../records/origin.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, codedYesNo, type DateRange, day, optional, required, several, text } from '../fields.ts';
import { type Conflict, defineLog, type LogDefinition, type Values } from '../log-definition.ts';
import { CASE_REFERENCE, CATEGORY, CLOSED, DUE, RECEIVED, RESPONDED } from './column-names.ts';
import { complaintRules } from './complaint-rules.ts';

/** The log of complaints: one row a complaint, its stages in columns. */
export function complaintsLog(words: Vocabularies, timing: TimingRules): LogDefinition<Complaint> {
  return defineLog({
    kind: 'complaints',
    row: 'complaint',
    fields: complaintFields(words, timing.calendar),
    key: (complaint) => complaint.reference,
    // A complaint that was informal first and formal then is two, also where the system keeps its reference.
    sort: (complaint) => (WITHOUT_STAGES.has(complaint.procedure) ? 'informal' : 'formal'),
    began: (complaint) => complaint.received,
    toRecord: complaintOf,
    rules: complaintRules(timing),
    check: (values) => stagesWithoutPlace(values as unknown as ComplaintValues),
  });
}

/** A complaint without stages whose row has some: in its procedure, or in them, there is a mistake. */
function stagesWithoutPlace(row: ComplaintValues): Conflict | null {
  return WITHOUT_STAGES.has(row.procedure) &&
    (row.stage1Responded !== null || secondIsUnderWay(row) || thirdIsUnderWay(row))
    ? {
        code: 'CASE_STAGE_NOT_IN_PROCEDURE',
        severity: 'warning',
        message: 'The procedure of the complaint has no stages, and there are dates or outcomes under some.',
        effect: 'It is counted by its procedure; what stands under stages is not.',
      }
    : null;
}

/** The complaint that the values of its columns make. */
export function complaintOf(values: ComplaintValues, origin: Origin): Complaint {
  const stages = withOutcome(stagesOf(values), values.outcome);
  return {
    kind: 'complaint',
    origin,
    reference: values.reference,
    procedure: values.procedure,
    received: values.received,
    acknowledged: values.acknowledged,
    channel: values.channel,
    complainant: values.complainant,
    complainantReference: values.complainantReference,
    advocate: values.advocate,
    advocacyProvider: values.advocacyProvider,
    services: values.services,
    team: values.team,
    division: values.division,
    categories: values.categories,
    stages,
    withdrawal: withdrawalOf(values),
    notAccepted: known(values.notAccepted),
    // A complaint without stages has its outcome under Stage 1 where the log has no other column for one.
    outcome: values.outcome ?? (stages.length === 0 ? values.stage1Outcome : null),
    closed: values.closed,
    staff: values.staff,
    ethnicity: values.ethnicity,
    sex: values.sex,
    ageBand: values.ageBand,
    disability: values.disability,
    resolutions: values.resolutions,
  };
}

function complaintFields(words: Vocabularies, range: DateRange) {
  const date = day(range);
  const outcome = coded(words.outcome);
  const requestResult = coded(words.requestResult);
  return {
    ...caseFields(words, range),
    outcome: optional('Outcome', outcome, 'Finding', 'Decision'),
    entryStage: optional('Entry stage', coded(words.stage)),
    // A log without stages has these of the only one.
    due: optional('Due', date, ...DUE),
    responded: optional('Responded', date, ...RESPONDED),
    stage1Due: optional('Stage 1 due', date, 'Stage 1 due date', 'Stage 1 target date'),
    stage1Extended: optional('Stage 1 extended', date, 'Stage 1 extension agreed'),
    stage1ExtensionReason: optional('Stage 1 extension reason', text),
    stage1Responded: optional(
      'Stage 1 responded',
      date,
      'Stage 1 response',
      'Stage 1 response date',
      'Stage 1 date responded',
      'Stage 1 closed',
    ),
    stage1Outcome: optional('Stage 1 outcome', outcome, 'Stage 1 finding', 'Stage 1 decision'),
    stage2Requested: optional('Stage 2 requested', date, 'Stage 2 request date', 'Stage 2 received'),
    stage2RequestResult: optional('Stage 2 request result', requestResult),
    stage2RequestReason: optional('Stage 2 request reason', text),
    stage2StatementAgreed: optional('Stage 2 statement agreed', date, 'Statement of complaint agreed'),
    stage2Due: optional('Stage 2 due', date, 'Stage 2 due date', 'Stage 2 target date'),
    stage2Extended: optional('Stage 2 extended', date, 'Stage 2 extension agreed'),
    stage2ExtensionReason: optional('Stage 2 extension reason', text),
    stage2Responded: optional(
      'Stage 2 responded',
      date,
      'Stage 2 response',
      'Stage 2 response date',
      'Stage 2 date responded',
      'Stage 2 closed',
    ),
    stage2Outcome: optional('Stage 2 outcome', outcome, 'Stage 2 finding', 'Stage 2 decision'),
    stage3Requested: optional('Stage 3 requested', date, 'Stage 3 request date', 'Stage 3 received'),
    stage3RequestResult: optional('Stage 3 request result', requestResult),
    stage3PanelMet: optional('Stage 3 panel met', date, 'Stage 3 panel date', 'Panel date'),
    stage3Findings: optional('Stage 3 findings', date),
    stage3Due: optional('Stage 3 due', date, 'Stage 3 due date', 'Stage 3 target date'),
    stage3Responded: optional(
      'Stage 3 responded',
      date,
      'Stage 3 response',
      'Stage 3 response date',
      'Stage 3 date responded',
      'Stage 3 closed',
    ),
    // Not “Stage 3 finding”: that is as good as “Stage 3 findings”, which is a day.
    stage3Outcome: optional('Stage 3 outcome', outcome, 'Stage 3 decision'),
  };
}

/** What a log says of a case as a whole, whether a row of it is a complaint or a stage of one. */
export function caseFields(words: Vocabularies, range: DateRange) {
  const date = day(range);
  const yesNo = codedYesNo(words.yesNo);
  return {
    reference: required('Reference', text, ...CASE_REFERENCE),
    procedure: required('Procedure', coded(words.procedure), 'Complaint type', 'Type of complaint', 'Scheme'),
    received: required('Received', date, ...RECEIVED),
    acknowledged: optional('Acknowledged', date, 'Date acknowledged', 'Acknowledgement date'),
    channel: optional('Channel', coded(words.channel), 'Method', 'How received', 'Contact method', 'Source'),
    complainant: optional(
      'Complainant',
      coded(words.complainant),
      'Complainant type',
      'Made by',
      'Customer type',
    ),
    complainantReference: optional(
      'Complainant reference',
      text,
      'Customer reference',
      'Customer ID',
      'Person ID',
      'Complainant ID',
    ),
    advocate: optional('Advocate used', yesNo, 'Advocate'),
    advocacyProvider: optional('Advocacy provider', text),
    services: several('Services', text, 'Service', 'Service area', 'Department'),
    team: optional('Team', text, 'Team name', 'Service team'),
    division: optional('Division', text, 'Directorate'),
    categories: several('Categories', coded(words.complaintCategory), ...CATEGORY),
    withdrawn: optional('Withdrawn', date, 'Date withdrawn', 'Withdrawn on'),
    withdrawnWhen: optional('Withdrawn when', coded(words.withdrawnWhen)),
    notAccepted: optional('Not accepted reason', coded(words.notAcceptedReason), 'Reason not accepted'),
    closed: optional('Closed', date, ...CLOSED),
    staff: several('Staff concerned', text, 'Member of staff', 'Staff member', 'Worker concerned'),
    officer: optional('Officer', text, 'Case officer', 'Handler', 'Owner', 'Assigned to', 'Allocated to'),
    ethnicity: optional('Ethnicity', text, 'Ethnic group', 'Ethnic origin'),
    sex: optional('Sex', text, 'Gender'),
    ageBand: optional('Age band', text, 'Age', 'Age group'),
    disability: optional('Disability', yesNo, 'Disabled'),
    resolutions: several('Resolution', coded(words.remedyKind), 'Resolutions', 'Remedy'),
    learning: optional('Learning', text, 'Lessons learned', 'Lessons learnt'),
  };
}

export type ComplaintValues = Values<ReturnType<typeof complaintFields>>;

type Row = ComplaintValues;

/** Procedures whose complaints have no stages. */
export const WITHOUT_STAGES = new Set(['informal', 'alternative-dispute-resolution']);

function stagesOf(row: Row): StageRecord[] {
  if (WITHOUT_STAGES.has(row.procedure)) {
    return [];
  }
  const entry = known(row.entryStage);
  const stages: StageRecord[] = [];
  // One that was settled before Stage 1 (“Entry stage: informal”) has none unless something is said of a stage.
  if (entry === null || entry === '1' || firstIsUnderWay(row)) {
    stages.push(stageOne(row));
  }
  // Few complaints get so far: whether one did is asked before its stage is made.
  if (entry === '2' || secondIsUnderWay(row)) {
    stages.push(stageTwo(row));
  }
  if (entry === '3' || thirdIsUnderWay(row)) {
    stages.push(stageThree(row));
  }
  if (row.withdrawn === null) {
    return stages;
  }
  const during = endedByWithdrawal(row, stages.at(-1)!.stage);
  return stages.map((stage) => (stage.stage === during ? { ...stage, withdrawn: row.withdrawn } : stage));
}

/** A log with one column of outcomes says there how the last stage ended that has no outcome of its own. */
function withOutcome(stages: readonly StageRecord[], outcome: string | null): readonly StageRecord[] {
  const last = stages.at(-1);
  return last === undefined || last.outcome !== null || outcome === null
    ? stages
    : [...stages.slice(0, -1), { ...last, outcome }];
}

/** Whether the log says that a stage happened. Not by when it is due: some systems fill that in for every stage. */
function firstIsUnderWay(row: Row): boolean {
  return row.stage1Extended !== null || row.stage1Responded !== null || known(row.stage1Outcome) !== null;
}

function secondIsUnderWay(row: Row): boolean {
  return (
    row.stage2Requested !== null ||
    row.stage2StatementAgreed !== null ||
    row.stage2Extended !== null ||
    row.stage2Responded !== null ||
    known(row.stage2RequestResult) !== null ||
    known(row.stage2Outcome) !== null
  );
}

function thirdIsUnderWay(row: Row): boolean {
  return (
    row.stage3Requested !== null ||
    row.stage3PanelMet !== null ||
    row.stage3Findings !== null ||
    row.stage3Responded !== null ||
    known(row.stage3RequestResult) !== null ||
    known(row.stage3Outcome) !== null
  );
}

/** `Not applicable` and `Unknown` in a column that is filled only where something happened say that nothing is known of it. */
function known(value: string | null): string | null {
  return value === 'not-known' ? null : value;
}

function withdrawalOf(row: Row): Complaint['withdrawal'] {
  return row.withdrawn !== null || known(row.withdrawnWhen) !== null
    ? { date: row.withdrawn, when: known(row.withdrawnWhen) }
    : null;
}

/** The stage that the withdrawal ends: the one during which it came; without a stage named, the last one. */
function endedByWithdrawal(row: Row, last: StageNumber): string | undefined {
  const when = known(row.withdrawnWhen);
  return when === null ? last : /^during-stage-(\d)$/.exec(when)?.[1];
}

/** A day without a stage is one of the stage that the complaint came in at: Stage 1, where the log does not say. */
function ofEntry(row: Row, stage: StageNumber, day: CalendarDate | null): CalendarDate | null {
  const entry = known(row.entryStage);
  return day !== null && stage === (entry === null || entry === '0' ? '1' : entry) ? day : null;
}

function stageOne(row: Row): StageRecord {
  return {
    stage: '1',
    requested: row.received,
    requestResult: null,
    requestReason: null,
    statementAgreed: null,
    due: row.stage1Due ?? ofEntry(row, '1', row.due),
    extended: row.stage1Extended,
    extensionReason: row.stage1ExtensionReason,
    panelMet: null,
    findings: null,
    responded: row.stage1Responded ?? ofEntry(row, '1', row.responded),
    withdrawn: null,
    outcome: row.stage1Outcome,
  };
}

function stageTwo(row: Row): StageRecord {
  return {
    stage: '2',
    requested: row.stage2Requested ?? (row.entryStage === '2' ? row.received : null),
    requestResult: row.stage2RequestResult,
    requestReason: row.stage2RequestReason,
    statementAgreed: row.stage2StatementAgreed,
    due: row.stage2Due ?? ofEntry(row, '2', row.due),
    extended: row.stage2Extended,
    extensionReason: row.stage2ExtensionReason,
    panelMet: null,
    findings: null,
    responded: row.stage2Responded ?? ofEntry(row, '2', row.responded),
    withdrawn: null,
    outcome: row.stage2Outcome,
  };
}

function stageThree(row: Row): StageRecord {
  return {
    stage: '3',
    requested: row.stage3Requested ?? (row.entryStage === '3' ? row.received : null),
    requestResult: row.stage3RequestResult,
    requestReason: null,
    statementAgreed: null,
    due: row.stage3Due ?? ofEntry(row, '3', row.due),
    extended: null,
    extensionReason: null,
    panelMet: row.stage3PanelMet,
    findings: row.stage3Findings,
    responded: row.stage3Responded ?? ofEntry(row, '3', row.responded),
    withdrawn: null,
    outcome: row.stage3Outcome,
  };
}
