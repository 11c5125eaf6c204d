import type { FigureDefinition, Population, Where } from '../../statistics/definition.ts';
import { caseFigures } from './case-figures.ts';
import { contextFigures } from './context-figures.ts';
import { camel, count, figure, words } from './figure-definitions.ts';
import {
  allComplaints,
  comments,
  compliments,
  ombudsmanCases,
  ombudsmanDecided,
  payments,
  statutoryComplaints,
  statutoryResponses,
  statutoryStages,
} from './populations.ts';

/** Every figure that the reports may name, in no particular order: names are what counts. */
export const figureCatalogue: readonly FigureDefinition[] = [
  count('complaints.all', 'Complaints received', allComplaints),
  ...(['statutory', 'corporate', 'informal', 'adult-social-care'] as const).map((procedure) =>
    count(`complaints.${camel(procedure)}`, `Complaints received under the ${words(procedure)} procedure`, {
      ...allComplaints,
      where: { procedure: [procedure] },
      counts: `Complaints under the ${words(procedure)} procedure`,
    }),
  ),
  count(
    'complaints.fromChildrenOrAdvocates',
    'Complaints from children, young people, care leavers or their advocates',
    {
      ...allComplaints,
      where: { complainant: ['child', 'care-leaver', 'advocate'] },
      counts: 'Complaints made by a child, young person, care leaver or advocate',
    },
  ),
  count('complaints.advocateSupported', 'Complaints made with the help of an advocate', {
    ...allComplaints,
    where: { advocate: ['yes'] },
    counts: 'Complaints in which an advocate helped',
  }),
  count('compliments', 'Compliments recorded', compliments),
  count('comments', 'Comments recorded', comments),

  ...([1, 2, 3] as const).flatMap((stage) => lastStage(stage)),
  // The numbers of stage2.resolvedAtStage and stage3.resolvedAtStage, under the names they are published by.
  count('stage2.investigations', lastStageLabel(2), last('2'), 'last-stage'),
  count('stage3.panels', lastStageLabel(3), last('3'), 'last-stage'),
  count(
    'stage3.withdrawn',
    'Statutory complaints withdrawn at Stage 3',
    { ...last('3', { outcome: ['withdrawn'] }), counts: 'Statutory complaints withdrawn at Stage 3' },
    'last-stage',
  ),
  ...(['q1toQ3', 'q4'] as const).map((part) =>
    figure(
      `stage1.averageWorkingDays.${part}`,
      `${averageLabel(1)}, received in ${part === 'q4' ? 'the fourth quarter' : 'the first three quarters'}`,
      last('1', { partOfYear: [part] }),
      { kind: 'mean', of: 'workingDays' },
      'last-stage',
    ),
  ),
  ...(['1', '2', '3'] as const).map((stage) =>
    count(
      `stage${stage}.reached`,
      `Statutory complaints that reached Stage ${stage}`,
      {
        ...statutoryStages,
        where: { ...statutoryStages.where, stage: [stage] },
        counts: `Statutory complaints that reached Stage ${stage}`,
      },
      'stage',
    ),
  ),
  ...(['1', '2'] as const).flatMap((stage) =>
    (['Standard', 'Applicable'] as const).map((limit) =>
      figure(
        `stage${stage}.onTime${limit}.percent`,
        `Stage ${stage} responses within the ${limit === 'Standard' ? 'standard limit' : 'limit that applied'}`,
        {
          ...statutoryResponses,
          where: { ...statutoryResponses.where, stage: [stage] },
          counts: `Stage ${stage} responses to statutory complaints`,
        },
        { kind: 'rate', where: { [`within${limit}Limit`]: ['within'] } },
        'record',
      ),
    ),
  ),

  ...(
    [
      ['upheld', 'upheld', 'upheld'],
      ['partiallyUpheld', 'partially-upheld', 'partially upheld'],
      ['notUpheld', 'not-upheld', 'not upheld'],
      ['inconclusive', 'inconclusive', 'with an inconclusive finding'],
      ['resolved', 'resolved', 'resolved'],
      ['withdrawn', 'withdrawn', 'withdrawn'],
      ['notAccepted', 'not-accepted', 'not accepted'],
      ['open', 'open', 'still open'],
    ] as const
  ).flatMap(([name, outcome, inWords]) =>
    countAndPercent(`outcome.${name}`, `Statutory complaints ${inWords}`, { outcome: [outcome] }),
  ),

  ...(
    ['communication', 'quality-of-service', 'staff-conduct', 'delay', 'confidentiality', 'finance'] as const
  ).map((category) =>
    figure(
      `theme.${camel(category)}.percent`,
      `Statutory complaints that mention ${words(category)}`,
      statutoryComplaints,
      { kind: 'rate', where: { complaintCategory: [category] } },
      'record',
    ),
  ),
  ...(['standard-of-practice', 'standards-of-service'] as const).map((category) =>
    figure(
      `compliments.${camel(category)}.percent`,
      `Compliments that mention ${words(category)}`,
      compliments,
      { kind: 'rate', where: { complimentCategory: [category] } },
      'record',
    ),
  ),

  count('ombudsman.received', 'Cases received by the ombudsman', ombudsmanCases),
  count('ombudsman.investigated', 'Cases investigated and decided by the ombudsman', {
    ...ombudsmanDecided,
    where: { ombudsmanResult: ['upheld', 'not-upheld'] },
    counts: 'Ombudsman cases decided after an investigation',
  }),
  count('ombudsman.upheld', 'Cases upheld by the ombudsman', {
    ...ombudsmanDecided,
    where: { ombudsmanResult: ['upheld'] },
    counts: 'Ombudsman cases upheld',
  }),
  figure('remedies.total', 'Payments made', payments, { kind: 'sum', of: 'amount' }, 'record'),
  count('remedies.payments', 'Number of payments made', payments),

  ...caseFigures,
  ...contextFigures,
];

/** The names that a figures file may give a value for. */
export const figureNames: readonly string[] = figureCatalogue.map(({ id }) => id);

function countAndPercent(id: string, label: string, where: Where): FigureDefinition[] {
  return [
    count(
      id,
      label,
      { ...statutoryComplaints, where: { ...statutoryComplaints.where, ...where }, counts: label },
      'last-stage',
    ),
    figure(
      `${id}.percent`,
      `${label}, as a percentage of all`,
      statutoryComplaints,
      { kind: 'rate', where },
      'last-stage',
    ),
  ];
}

function lastStage(stage: 1 | 2 | 3): FigureDefinition[] {
  return [
    ...countAndPercent(`stage${stage}.resolvedAtStage`, lastStageLabel(stage), {
      lastStage: [String(stage)],
    }),
    figure(
      `stage${stage}.averageWorkingDays`,
      averageLabel(stage),
      last(String(stage)),
      { kind: 'mean', of: 'workingDays' },
      'last-stage',
    ),
  ];
}

function lastStageLabel(stage: 1 | 2 | 3): string {
  return stage === 3
    ? 'Statutory complaints that went as far as Stage 3'
    : `Statutory complaints that went as far as Stage ${stage} and no further`;
}

/** The mean leaves out complaints that went further: they are measured at the stage where they ended. */
function averageLabel(stage: 1 | 2 | 3): string {
  return `Average working days at Stage ${stage}${stage === 3 ? '' : ', complaints that went no further'}`;
}

function last(stage: string, where: Where = {}): Population {
  return {
    ...statutoryComplaints,
    where: { ...statutoryComplaints.where, lastStage: [stage], ...where },
    counts: `Statutory complaints whose last stage was Stage ${stage}`,
  };
}
