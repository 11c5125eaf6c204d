import type { Cells, Sheet } from './fixture-logs.ts';

/** How the rows of one complaint's stages are told to be of one: by its reference, or by naming the case before. */
export type Link = 'same-reference' | 'previous-case';

/** What a row says of the case as a whole. */
const OF_THE_CASE = [
  'Channel',
  'Complainant',
  'Advocate used',
  'Advocacy provider',
  'Services',
  'Team',
  'Division',
  'Categories',
  'Not accepted reason',
  'Officer',
  'Ethnicity',
  'Sex',
  'Age band',
  'Disability',
  'Resolution',
  'Learning',
] as const;

/** What the log with a row a complaint has under `Stage 1 …`, `Stage 2 …` and `Stage 3 …`. */
const OF_THE_STAGE = [
  'due',
  'extended',
  'extension reason',
  'responded',
  'outcome',
  'request result',
  'request reason',
  'statement agreed',
  'panel met',
  'findings',
] as const;

const STAGE_COLUMNS = [
  'Reference',
  'Previous case',
  'Procedure',
  'Stage',
  'Received',
  'Acknowledged',
  ...OF_THE_STAGE.map(capitalised),
  'Withdrawn',
  'Withdrawn when',
  'Closed',
  ...OF_THE_CASE,
] as const;

/**
 * The log of complaints with a row for each stage that one reached; stage 0 for one that was resolved informally. By
 * `same-reference` every row repeats what is true of the complaint; by `previous-case` only the first stage says it, and
 * later stages have references of their own.
 */
export function stageRows({ rows }: Sheet, link: Link): Sheet {
  return { columns: STAGE_COLUMNS, rows: rows.flatMap((complaint) => rowsOf(complaint, link)) };
}

function rowsOf(complaint: Cells, link: Link): Cells[] {
  const stages = stagesReached(complaint);
  return stages.map((stage, index) => {
    const first = index === 0;
    const last = index === stages.length - 1;
    const own = Object.fromEntries(
      OF_THE_STAGE.map((name) => [capitalised(name), complaint[`Stage ${stage} ${name}`] ?? '']),
    );
    return {
      ...(first || link === 'same-reference' ? ofTheCase(complaint) : {}),
      ...own,
      ...(stage === 0 ? { Outcome: complaint.Outcome ?? '' } : {}),
      ...referencesOf(complaint, stages, index, link),
      ...withdrawalOf(complaint, stage, last),
      Procedure: complaint.Procedure!,
      Stage: STAGE_NAMES[stage]!,
      Received: first ? complaint.Received! : complaint[`Stage ${stage} requested`]!,
      Acknowledged: first ? complaint.Acknowledged! : '',
      Closed: last ? complaint.Closed! : own.Responded!,
    };
  });
}

/** What systems that make a case of every stage call stages 0 to 3. */
export const STAGE_NAMES: readonly string[] = [
  'Pre Stage 1',
  'Stage One',
  'Stage 2 investigation',
  'Review Panel',
];

function stagesReached(complaint: Cells): number[] {
  if (/^informal/i.test(complaint.Procedure!)) {
    return [0];
  }
  const entry = Number(/\d/.exec(complaint['Entry stage']!)?.[0] ?? 1);
  return [1, 2, 3].filter(
    (stage) => stage === entry || (stage > entry && complaint[`Stage ${stage} requested`] !== ''),
  );
}

function ofTheCase(complaint: Cells): Cells {
  return Object.fromEntries(OF_THE_CASE.map((name) => [name, complaint[name] ?? '']));
}

function referencesOf({ Reference }: Cells, stages: readonly number[], index: number, link: Link): Cells {
  const reference = (at: number): string =>
    at === 0 || link === 'same-reference' ? Reference! : `${Reference}/${stages[at]}`;
  return {
    Reference: reference(index),
    'Previous case': index === 0 || link === 'same-reference' ? '' : reference(index - 1),
  };
}

/** A stage during which the complaint was withdrawn says on which day; any other time is said in words on the last row. */
function withdrawalOf(complaint: Cells, stage: number, last: boolean): Cells {
  const when = complaint['Withdrawn when']!;
  const during = /^During Stage (\d)$/.exec(when)?.[1];
  if (during !== undefined) {
    return during === String(stage) ? { Withdrawn: complaint.Withdrawn! } : {};
  }
  return last ? { Withdrawn: complaint.Withdrawn!, 'Withdrawn when': when } : {};
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
