import { type CalendarDate, formatLong } from '../calendar/calendar-date.ts';
import { type Clock, type ClockPoint, type Procedure, versionOn } from '../procedures/procedure.ts';
import type { Stage2Start, TimingRules } from '../procedures/timing.ts';
import type { Configuration } from '../project/configuration.ts';
import type { ProcedureGuide, Rule } from './model.ts';
import { uncapitalised } from './words.ts';

/**
 * What the handling guidance says of each procedure that has rules on the day, from the same data that measures it.
 * @param handles of which procedures: those of complaints, of enquiries, or of requests for information.
 */
export function guidesOf(
  { procedures, stage2Start }: Pick<TimingRules, 'procedures' | 'stage2Start'>,
  day: CalendarDate,
  handles: readonly Procedure['handles'][] = ['complaints'],
): ProcedureGuide[] {
  return [...procedures.values()].flatMap((procedure): ProcedureGuide[] => {
    const version = versionOn(procedure, day);
    if (version === null || !handles.includes(procedure.handles)) {
      return [];
    }
    return [
      {
        id: procedure.id,
        name: procedure.name,
        covers: procedure.covers,
        law: procedure.law,
        acknowledgement:
          version.acknowledgement === undefined
            ? 'no limit'
            : `within ${version.acknowledgement.limit} working days`,
        stages: version.stages.map(({ stage, name, what, clocks }) => ({
          // Enquiries and requests for information have one step, and nobody calls it a stage.
          name: procedure.handles === 'complaints' ? `Stage ${stage}: ${uncapitalised(name)}` : name,
          what,
          timescale: timescale(clocks, stage2Start),
          extension: clocks.map(extension).find((text) => text !== null) ?? 'none',
        })),
        escalation: procedure.escalation,
        recording: procedure.recording,
        reporting: procedure.reporting,
      },
    ];
  });
}

/** `10 working days from receipt`; of several clocks `Panel meets within 30 working days of the request; findings ...` */
function timescale(clocks: readonly Clock[], stage2Start: Stage2Start): string {
  const limits = clocks.map(({ name, standard, from }, index) => {
    const start = startInWords(from === 'stage2Start' ? STAGE_2_START[stage2Start] : from);
    const what = index === 0 ? name : uncapitalised(name);
    return clocks.length > 1
      ? `${what} within ${standard} working days of ${start}`
      : `${standard} working days from ${start}`;
  });
  return limits.join('; ');
}

/** `10 working days from receipt, up to 20 working days in all where the complaint is complex` */
export function limitInWords(clock: Clock, stage2Start: Stage2Start): string {
  return [timescale([clock], stage2Start), extension(clock)].filter((part) => part !== null).join(', ');
}

const STAGE_2_START = { requested: 'requested', 'statement-agreed': 'statementAgreed' } as const;

function startInWords(from: Exclude<ClockPoint, 'stage2Start'>): string {
  const words: Readonly<Record<typeof from, string>> = {
    received: 'receipt',
    acknowledged: 'the acknowledgement',
    requested: 'the request',
    statementAgreed: 'the day the statement of complaint is agreed',
    panelMet: 'the panel',
    findings: 'the findings',
    responded: 'the response',
  };
  return words[from];
}

function extension({ extended, extension: reason }: Clock): string | null {
  return extended === undefined
    ? null
    : `up to ${extended} working days in all${reason === undefined ? '' : ` where ${reason}`}`;
}

/** The rules by which the figures were computed, where practice differs between councils or a setting chooses. */
export function rulesOf(
  { calendar, rules, disclosure }: Configuration,
  { calendar: days }: TimingRules,
): Rule[] {
  return [
    {
      id: 'working-day',
      rule: `A working day is not a Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday in England${
        calendar.closures.length === 0
          ? ''
          : `, nor one of ${calendar.closures.length} days on which the council was closed`
      }. Bank holidays are those proclaimed, known from ${formatLong(days.from)} to ${formatLong(days.to)}.`,
      source: 'Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 2',
    },
    {
      id: 'first-day',
      rule:
        calendar.firstDay === 'next-working-day'
          ? 'The day on which a limit is set off is day 0; the next working day is day 1.'
          : 'The day on which a limit is set off is day 1.',
      source: 'The Regulations do not say; the council’s setting',
    },
    {
      id: 'stage-2-start',
      rule:
        rules.stage2Start === 'requested'
          ? 'At Stage 2 working days run from the date of the request.'
          : 'At Stage 2 working days run from the date on which the statement of complaint was agreed.',
      source:
        rules.stage2Start === 'requested'
          ? 'The ombudsman’s reading'
          : 'The council’s setting; the ombudsman counts from the request',
    },
    {
      id: 'on-time',
      rule: 'On time is told in two meanings: within the standard limit, and within the limit that applied, which is the extended one where an extension was agreed. Both are percentages of responses, and a withdrawn complaint is no response, except where it is said that they are of all that was received or concluded.',
      source: '2006 guidance on annual reports',
    },
    ...(disclosure.threshold <= 1
      ? []
      : [
          {
            id: 'disclosure',
            rule: `In tables of the age, sex, ethnicity and disability of children, numbers under ${disclosure.threshold} are suppressed, and others where one could be worked out from the total.`,
            source: '2006 guidance on annual reports: nobody may be identified',
          },
        ]),
    {
      id: 'rounding',
      rule: 'Percentages and averages are rounded to whole numbers, a half upwards. A percentage of nothing is printed as not applicable.',
      source: 'This report',
    },
  ];
}
