import { type ComplaintValues, WITHOUT_STAGES } from '../kinds/complaints.ts';
import type { StageRow } from '../kinds/stages.ts';
import { union } from './joined-cases.ts';
import { isInformal } from './linked-rows.ts';

/** What one row of the complaint with its stages in columns would say. */
export function valuesOf(rows: readonly StageRow[]): ComplaintValues {
  const first = rows[0]!;
  const at = (stage: string): StageRow | undefined => rows.find((row) => row.stage === stage);
  const said = <K extends keyof StageRow>(name: K): StageRow[K] =>
    (rows.find((row) => isSaid(row[name])) ?? rows.find((row) => row[name] !== null) ?? first)[name];
  const [one, two, three] = [at('1'), at('2'), at('3')];
  const withdrawn = rows.find((row) => row.withdrawn !== null);
  return {
    reference: first.reference,
    procedure: first.stage === '0' && !WITHOUT_STAGES.has(first.procedure) ? 'informal' : first.procedure,
    received: first.received,
    acknowledged: first.acknowledged,
    channel: said('channel'),
    complainant: said('complainant'),
    complainantReference: said('complainantReference'),
    advocate: said('advocate'),
    advocacyProvider: said('advocacyProvider'),
    services: union(rows.map(({ services }) => services)),
    team: said('team'),
    division: said('division'),
    categories: union(rows.map(({ categories }) => categories)),
    withdrawn: withdrawn?.withdrawn ?? null,
    withdrawnWhen:
      rows.find((row) => isSaid(row.withdrawnWhen))?.withdrawnWhen ??
      (withdrawn === undefined || withdrawn.stage === '0' ? null : `during-stage-${withdrawn.stage}`),
    notAccepted: said('notAccepted'),
    closed: closedOn(rows),
    staff: union(rows.map(({ staff }) => staff)),
    officer: said('officer'),
    ethnicity: said('ethnicity'),
    sex: said('sex'),
    ageBand: said('ageBand'),
    disability: said('disability'),
    resolutions: union(rows.map(({ resolutions }) => resolutions)),
    learning: said('learning'),
    outcome: isInformal(first) ? first.outcome : null,
    entryStage: first.stage,
    due: null,
    responded: null,
    stage1Due: one?.due ?? null,
    stage1Extended: one?.extended ?? null,
    stage1ExtensionReason: one?.extensionReason ?? null,
    stage1Responded: one?.responded ?? null,
    stage1Outcome: one?.outcome ?? null,
    stage2Requested: two?.received ?? null,
    stage2RequestResult: two?.requestResult ?? null,
    stage2RequestReason: two?.requestReason ?? null,
    stage2StatementAgreed: two?.statementAgreed ?? null,
    stage2Due: two?.due ?? null,
    stage2Extended: two?.extended ?? null,
    stage2ExtensionReason: two?.extensionReason ?? null,
    stage2Responded: two?.responded ?? null,
    stage2Outcome: two?.outcome ?? null,
    stage3Requested: three?.received ?? null,
    stage3RequestResult: three?.requestResult ?? null,
    stage3PanelMet: three?.panelMet ?? null,
    stage3Findings: three?.findings ?? null,
    stage3Due: three?.due ?? null,
    stage3Responded: three?.responded ?? null,
    stage3Outcome: three?.outcome ?? null,
  };
}

/** Whether a row says something: “Unknown” in one takes nothing away from what another says. */
export function isSaid(value: unknown): boolean {
  return value !== null && value !== 'not-known';
}

/** A complaint is closed once its last stage is over: that an earlier stage was closed says nothing while a later one is under way. */
function closedOn(rows: readonly StageRow[]): StageRow['closed'] {
  const { closed, responded, withdrawn, requestResult } = rows.at(-1)!;
  const over =
    (closed ?? responded ?? withdrawn) !== null || (isSaid(requestResult) && requestResult !== 'accepted');
  const days = rows.map((row) => row.closed).filter((day) => day !== null);
  return over ? (days.sort().at(-1) ?? null) : null;
}
