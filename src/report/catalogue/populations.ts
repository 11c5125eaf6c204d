import type { Population } from '../../statistics/definition.ts';

/** The populations that the figures and tables of the built-in reports share. */

export const allComplaints: Population = {
  records: ['complaint'],
  basis: 'received',
  counts: 'All complaints, informal ones included',
};

export const statutoryComplaints: Population = {
  records: ['complaint'],
  basis: 'received',
  where: { procedure: ['statutory'] },
  counts: 'Statutory complaints',
};

/** A complaint stands in it once for each stage that it reached. */
export const statutoryStages: Population = {
  records: ['stage'],
  basis: 'received',
  where: { procedure: ['statutory'], reached: ['yes'] },
  counts: 'Statutory complaints',
};

/**
 * What "on time" is measured on: responses given in the year, whenever the complaint was received.
 * A withdrawn case is no response.
 */
export const statutoryResponses: Population = {
  records: ['stage'],
  basis: 'responded',
  where: { procedure: ['statutory'] },
  counts: 'Responses to statutory complaints',
};

export const compliments: Population = { records: ['compliment'], basis: 'received', counts: 'Compliments' };

export const comments: Population = { records: ['comment'], basis: 'received', counts: 'Comments' };

export const enquiries: Population = { records: ['enquiry'], basis: 'received', counts: 'Enquiries' };

export const information: Population = {
  records: ['information'],
  basis: 'received',
  counts: 'Requests for information, internal reviews and cases of the Information Commissioner',
};

/** The types of case that a report on complaints and enquiries counts as new. */
export const caseTypes = [
  'corporate-stage-1',
  'statutory-stage-1',
  'general-enquiry',
  'mayor-enquiry',
  'member-enquiry',
  'mp-enquiry',
  'chief-executive-enquiry',
  'professional-complaint',
] as const;

export const newCases: Population = {
  records: ['stage', 'enquiry'],
  basis: 'received',
  where: { caseType: caseTypes },
  counts: 'New complaints at Stage 1 and enquiries',
};

/** A complaint that enters at Stage 2 is none, nor is one that was settled or withdrawn before, or not accepted. */
export const stage1Complaints: Population = {
  records: ['stage'],
  basis: 'received',
  where: { procedure: ['statutory', 'corporate'], stage: ['1'], reached: ['yes'] },
  counts: 'Complaints dealt with at Stage 1, statutory and corporate',
};

/** Every request counts, whatever became of it. */
export function requestsFor(stage: '2' | '3'): Population {
  return {
    records: ['stage'],
    basis: 'requested',
    where: { procedure: ['statutory', 'corporate'], stage: [stage] },
    counts: `Requests for Stage ${stage}, statutory and corporate`,
  };
}

/** Answered or withdrawn in the year, whenever the complaint was received. */
export function stagesConcluded(stage: '1' | '2' | '3'): Population {
  return {
    records: ['stage'],
    basis: 'concluded',
    where: { procedure: ['statutory'], stage: [stage], reached: ['yes'] },
    counts: `Statutory complaints concluded at Stage ${stage}`,
  };
}

/** Begun in the year, and not refused. */
export function stagesBegun(stage: '2' | '3'): Population {
  return {
    records: ['stage'],
    basis: 'requested',
    where: { procedure: ['statutory'], stage: [stage], reached: ['yes'] },
    counts: `Statutory complaints whose Stage ${stage} was requested in the year`,
  };
}

/** Responses under either procedure, by the day they were given. */
export function responsesAt(stage: '1' | '2' | '3'): Population {
  return {
    records: ['stage'],
    basis: 'responded',
    where: { procedure: ['statutory', 'corporate'], stage: [stage] },
    counts: `Stage ${stage} responses, statutory and corporate`,
  };
}

export const ombudsmanCases: Population = {
  records: ['ombudsman'],
  basis: 'received',
  counts: 'Cases put to the ombudsman',
};

export const ombudsmanDecided: Population = {
  records: ['ombudsman'],
  basis: 'decided',
  counts: 'Cases decided by the ombudsman',
};

export const payments: Population = {
  records: ['remedy'],
  basis: 'made',
  where: { payment: ['yes'] },
  counts: 'Payments',
};
