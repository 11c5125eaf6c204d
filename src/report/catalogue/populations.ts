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
