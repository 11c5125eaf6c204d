import { quarterLabel } from '../../calendar/reporting-year.ts';
import { informationTypes } from '../../records/information-request.ts';
import type { FigureDefinition, Population } from '../../statistics/definition.ts';
import { camel, count, figure, ratio } from './figure-definitions.ts';
import {
  caseTypes,
  compliments,
  enquiries,
  information,
  newCases,
  ombudsmanDecided,
  requestsFor,
  stage1Complaints,
  stagesConcluded,
  statutoryComplaints,
} from './populations.ts';

const QUARTERS = [1, 2, 3, 4] as const;

const CASES: Readonly<Record<(typeof caseTypes)[number], string>> = {
  'corporate-stage-1': 'corporate complaints at Stage 1',
  'statutory-stage-1': 'statutory complaints at Stage 1',
  'general-enquiry': 'general enquiries',
  'mayor-enquiry': 'Mayor enquiries',
  'member-enquiry': 'Member enquiries',
  'mp-enquiry': 'MP enquiries',
  'chief-executive-enquiry': 'Chief Executive enquiries',
  'professional-complaint': 'professional complaints',
};

const INFORMATION = {
  'information-request': { name: 'requests', label: 'Freedom of information requests' },
  'internal-review': { name: 'internalReviews', label: 'Internal reviews of requests for information' },
  'information-commissioner': { name: 'commissioner', label: 'Cases of the Information Commissioner' },
} as const;

/** The figures of reports on complaints and enquiries together, and of what came of requests for a further stage. */
export const caseFigures: readonly FigureDefinition[] = [
  count('cases.all', 'New cases', newCases),
  ...caseTypes.map((type) =>
    count(`cases.${camel(type)}`, `New cases: ${CASES[type]}`, {
      ...newCases,
      where: { caseType: [type] },
      counts: `New cases: ${CASES[type]}`,
    }),
  ),
  count(
    'complaints.allStages',
    'Complaints put at Stages 1 to 3',
    {
      records: ['stage'],
      basis: 'requested',
      where: { procedure: ['statutory', 'corporate'] },
      counts: 'Complaints at Stage 1 and requests for Stages 2 and 3',
    },
    'stage',
  ),
  count('complaints.stage1', 'Stage 1 complaints received', stage1Complaints),
  ...(['2', '3'] as const).flatMap((stage) => [
    count(`stage${stage}.requested`, `Requests for Stage ${stage}`, requestsFor(stage)),
    count(`stage${stage}.accepted`, `Requests for Stage ${stage} accepted`, {
      ...requestsFor(stage),
      where: { ...requestsFor(stage).where, requestResult: ['accepted'] },
      counts: `Requests for Stage ${stage} that were accepted`,
    }),
    ratio(
      `stage${stage}.requested.percent`,
      `Requests for Stage ${stage}, as a percentage of the Stage 1 complaints of the year`,
      `stage${stage}.requested`,
      'complaints.stage1',
      100,
    ),
    ratio(
      `stage${stage}.accepted.percent`,
      `Requests for Stage ${stage} accepted, as a percentage of the Stage 1 complaints of the year`,
      `stage${stage}.accepted`,
      'complaints.stage1',
      100,
    ),
  ]),
  figure(
    'escalation.cohort.percent',
    'Complaints received in the year at Stage 1 that have gone on to Stage 2',
    stage1Complaints,
    { kind: 'rate', where: { escalated: ['yes'] } },
    'record',
  ),
  count('stage1.investigated', 'Statutory complaints concluded at Stage 1', stagesConcluded('1')),
  figure(
    'stage1.answeredWithinStandard.percent',
    'Statutory complaints concluded at Stage 1 that were answered within the standard limit',
    stagesConcluded('1'),
    { kind: 'rate', where: { responseTime: ['within-standard'] } },
    'record',
  ),
  ...QUARTERS.map((quarter) =>
    ofQuarter('complaints.statutory', 'Statutory complaints received', statutoryComplaints, quarter),
  ),
  ...QUARTERS.map((quarter) => ofQuarter('compliments', 'Compliments recorded', compliments, quarter)),
  count('enquiries.all', 'Enquiries received', enquiries),
  figure(
    'enquiries.onTime.percent',
    'Enquiries answered within the limit, of those received',
    enquiries,
    { kind: 'rate', where: { answer: ['on-time'] } },
    'record',
  ),
  count(
    'information.all',
    'Requests for information, internal reviews and cases of the Commissioner',
    information,
  ),
  ...informationTypes.map((type) =>
    count(`information.${INFORMATION[type].name}`, INFORMATION[type].label, ofType(type)),
  ),
  ...(['information-request', 'internal-review'] as const).map((type) =>
    figure(
      `information.${INFORMATION[type].name}.onTime.percent`,
      `${INFORMATION[type].label} answered within the limit, of those received`,
      ofType(type),
      { kind: 'rate', where: { answer: ['on-time'] } },
      'record',
    ),
  ),
  count('ombudsman.decided', 'Cases decided by the ombudsman', ombudsmanDecided),
  figure(
    'ombudsman.upheldRate',
    'Cases upheld by the ombudsman, of those investigated',
    {
      ...ombudsmanDecided,
      where: { ombudsmanResult: ['upheld', 'not-upheld'] },
      counts: 'Ombudsman cases decided after an investigation',
    },
    { kind: 'rate', where: { ombudsmanResult: ['upheld'] } },
    'record',
  ),
];

function ofQuarter(
  id: string,
  label: string,
  population: Population,
  quarter: 1 | 2 | 3 | 4,
): FigureDefinition {
  const name = quarterLabel(quarter);
  return count(`${id}.q${quarter}`, `${label}, ${name}`, {
    ...population,
    where: { ...population.where, quarter: [String(quarter)] },
    counts: `${population.counts} of ${name}`,
  });
}

function ofType(type: (typeof informationTypes)[number]): Population {
  return { ...information, where: { informationType: [type] }, counts: INFORMATION[type].label };
}
