import { type Finding, Findings } from './findings.ts';
import type { PublishedReport } from './published-report.ts';
import { denominatorsAreCounts } from './rules/denominators-are-counts.ts';
import { figuresAgree, figuresFollow } from './rules/figures-agree.ts';
import { percentagesFit } from './rules/percentages-fit.ts';
import { relationsHold } from './rules/relations-hold.ts';
import { requestsAreAccountedFor } from './rules/requests-are-accounted-for.ts';
import { tablesAddUp } from './rules/tables-add-up.ts';
import { tablesAgree } from './rules/tables-agree.ts';

export interface PublishedCheck {
  /** In the order of the files, in each by the rules below. */
  readonly findings: readonly Finding[];
  /** How many times two numbers were held against each other. */
  readonly compared: number;
}

const RULES = [
  tablesAddUp,
  percentagesFit,
  requestsAreAccountedFor,
  tablesAgree,
  denominatorsAreCounts,
  figuresFollow,
  relationsHold,
];

/** Every contradiction in what was published, within each report and between reports of one council. */
export function checkPublished(reports: readonly PublishedReport[]): PublishedCheck {
  const findings = new Findings();
  for (const report of reports) {
    for (const rule of RULES) {
      rule(report, findings);
    }
  }
  figuresAgree(reports, findings);
  const place = ({ file }: Finding) => reports.findIndex((report) => report.file === file);
  return {
    findings: findings.list.toSorted((a, b) => place(a) - place(b)),
    compared: findings.compared,
  };
}
