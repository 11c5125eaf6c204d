import type { FigureDefinition } from '../../statistics/definition.ts';
import { external, ratio } from './figure-definitions.ts';

/** What the work of the service is: numbers that no log holds, and complaints beside them. */
export const contextFigures: readonly FigureDefinition[] = [
  external('context.referrals', 'Referrals to children’s social care'),
  external('context.childrenServed', 'Children served by children’s social care'),
  external('context.openCases', 'Open cases of children’s social care'),
  external('context.children', 'Children living in the area'),
  ratio(
    'complaints.per100Referrals',
    'Complaints for every 100 referrals, as a percentage',
    'complaints.all',
    'context.referrals',
    100,
  ),
  ratio(
    'complaints.per1000OpenCases',
    'Complaints for every 1,000 open cases',
    'complaints.all',
    'context.openCases',
    1000,
  ),
  ratio(
    'complaints.per10000Children',
    'Complaints for every 10,000 children in the area',
    'complaints.all',
    'context.children',
    10_000,
  ),
];
