import type { Complaint, StageNumber, StageRecord } from '../../records/complaint.ts';
import type { Vocabularies } from '../../records/vocabularies.ts';
import { coded, codedYesNo, type DateRange, day, optional, required, several, text } from '../fields.ts';
import { defineLog, type LogDefinition, type Values } from '../log-definition.ts';
import { complaintRules } from './complaint-rules.ts';

/** The log of complaints: one row a complaint, its stages in columns. */
export function complaintsLog(words: Vocabularies, range: DateRange): LogDefinition<Complaint> {
  return defineLog({
    kind: 'complaints',
    row: 'complaint',
    fields: complaintFields(words, range),
    key: (complaint) => complaint.reference,
    began: (complaint) => complaint.received,
    toRecord: (values, origin): Complaint => ({
      kind: 'complaint',
      origin,
      reference: values.reference,
      procedure: values.procedure,
      received: values.received,
      acknowledged: values.acknowledged,
      channel: values.channel,
      complainant: values.complainant,
      advocate: values.advocate,
      advocacyProvider: values.advocacyProvider,
      services: values.services,
      team: values.team,
      division: values.division,
      categories: values.categories,
      stages: stagesOf(values),
      withdrawal: withdrawalOf(values),
      notAccepted: known(values.notAccepted),
      outcome: values.outcome,
      closed: values.closed,
      ethnicity: values.ethnicity,
      sex: values.sex,
      ageBand: values.ageBand,
      disability: values.disability,
      resolutions: values.resolutions,
    }),
    rules: complaintRules,
  });
}

function complaintFields(words: Vocabularies, range: DateRange) {
  const date = day(range);
  const outcome = coded(words.outcome);
  const yesNo = codedYesNo(words.yesNo);
  const requestResult = coded(words.requestResult);
  return {
    reference: required('Reference', text, 'Case Ref', 'Case Reference', 'Case ID', 'Complaint reference'),
    procedure: required('Procedure', coded(words.procedure), 'Complaint type'),
    received: required('Received', date, 'Date received', 'Created', 'Request date'),
    acknowledged: optional('Acknowledged', date, 'Date acknowledged'),
    channel: optional('Channel', coded(words.channel), 'Method', 'How received'),
    complainant: optional('Complainant', coded(words.complainant), 'Complainant type', 'Made by'),
    advocate: optional('Advocate used', yesNo, 'Advocate'),
    advocacyProvider: optional('Advocacy provider', text),
    services: several('Services', text),
    team: optional('Team', text),
    division: optional('Division', text),
    categories: several('Categories', coded(words.complaintCategory), 'Theme'),
    outcome: optional('Outcome', outcome, 'Finding'),
    entryStage: optional('Entry stage', coded(words.stage)),
    stage1Due: optional('Stage 1 due', date),
    stage1Extended: optional('Stage 1 extended', date),
    stage1ExtensionReason: optional('Stage 1 extension reason', text),
    stage1Responded: optional('Stage 1 responded', date),
    stage1Outcome: optional('Stage 1 outcome', outcome),
    stage2Requested: optional('Stage 2 requested', date),
    stage2RequestResult: optional('Stage 2 request result', requestResult),
    stage2RequestReason: optional('Stage 2 request reason', text),
    stage2StatementAgreed: optional('Stage 2 statement agreed', date),
    stage2Due: optional('Stage 2 due', date),
    stage2Extended: optional('Stage 2 extended', date),
    stage2ExtensionReason: optional('Stage 2 extension reason', text),
    stage2Responded: optional('Stage 2 responded', date),
    stage2Outcome: optional('Stage 2 outcome', outcome),
    stage3Requested: optional('Stage 3 requested', date),
    stage3RequestResult: optional('Stage 3 request result', requestResult),
    stage3PanelMet: optional('Stage 3 panel met', date),
    stage3Findings: optional('Stage 3 findings', date),
    stage3Due: optional('Stage 3 due', date),
    stage3Responded: optional('Stage 3 responded', date),
    stage3Outcome: optional('Stage 3 outcome', outcome),
    withdrawn: optional('Withdrawn', date, 'Date withdrawn'),
    withdrawnWhen: optional('Withdrawn when', coded(words.withdrawnWhen)),
    notAccepted: optional('Not accepted reason', coded(words.notAcceptedReason)),
    closed: optional('Closed', date, 'Date closed'),
    officer: optional('Officer', text),
    ethnicity: optional('Ethnicity', text),
    sex: optional('Sex', text),
    ageBand: optional('Age band', text, 'Age'),
    disability: optional('Disability', yesNo),
    resolutions: several('Resolution', coded(words.remedyKind)),
    learning: optional('Learning', text),
  };
}

type Row = Values<ReturnType<typeof complaintFields>>;

/** Procedures whose complaints have no stages. */
const WITHOUT_STAGES = new Set(['informal', 'alternative-dispute-resolution']);

function stagesOf(row: Row): StageRecord[] {
  if (WITHOUT_STAGES.has(row.procedure)) {
    return [];
  }
  const [one, two, three] = [stageOne(row), stageTwo(row), stageThree(row)];
  const entry = known(row.entryStage);
  const stages = [
    ...(entry === null || entry === '0' || entry === '1' || isUnderWay(one) ? [one] : []),
    ...(entry === '2' || row.stage2Requested !== null || isUnderWay(two) ? [two] : []),
    ...(entry === '3' || row.stage3Requested !== null || isUnderWay(three) ? [three] : []),
  ];
  const during = endedByWithdrawal(row, stages.at(-1)!.stage);
  return stages.map((stage) => (stage.stage === during ? { ...stage, withdrawn: row.withdrawn } : stage));
}

/** Whether the log says that a stage happened. Not by when it is due: some systems fill that in for every stage. */
function isUnderWay(stage: StageRecord): boolean {
  return [
    stage.requestResult,
    stage.statementAgreed,
    stage.extended,
    stage.panelMet,
    stage.findings,
    stage.responded,
    stage.outcome,
  ].some((said) => known(said) !== null);
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

const noStage = {
  withdrawn: null,
  requestResult: null,
  requestReason: null,
  statementAgreed: null,
  extended: null,
  extensionReason: null,
  panelMet: null,
  findings: null,
};

function stageOne(row: Row): StageRecord {
  return {
    ...noStage,
    stage: '1',
    requested: row.received,
    due: row.stage1Due,
    extended: row.stage1Extended,
    extensionReason: row.stage1ExtensionReason,
    responded: row.stage1Responded,
    outcome: row.stage1Outcome,
  };
}

function stageTwo(row: Row): StageRecord {
  return {
    ...noStage,
    stage: '2',
    requested: row.stage2Requested ?? (row.entryStage === '2' ? row.received : null),
    requestResult: row.stage2RequestResult,
    requestReason: row.stage2RequestReason,
    statementAgreed: row.stage2StatementAgreed,
    due: row.stage2Due,
    extended: row.stage2Extended,
    extensionReason: row.stage2ExtensionReason,
    responded: row.stage2Responded,
    outcome: row.stage2Outcome,
  };
}

function stageThree(row: Row): StageRecord {
  return {
    ...noStage,
    stage: '3',
    requested: row.stage3Requested ?? (row.entryStage === '3' ? row.received : null),
    requestResult: row.stage3RequestResult,
    due: row.stage3Due,
    panelMet: row.stage3PanelMet,
    findings: row.stage3Findings,
    responded: row.stage3Responded,
    outcome: row.stage3Outcome,
  };
}
