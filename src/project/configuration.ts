import * as z from 'zod';
import { calendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import {
  parseReportingYear,
  type ReportingYear,
  type ReportingYearError,
} from '../calendar/reporting-year.ts';
import { encodings } from '../logs/encoding/encodings.ts';
import { logKinds } from '../logs/log-definition.ts';
import { builtInProcedures } from '../procedures/procedure.ts';
import { VOCABULARIES, type VocabularyName } from '../records/vocabulary.ts';
import { ownChart, ownTable } from './own-tables/schema.ts';

// Compiling checks into functions pays where many things are checked; one configuration is checked sooner without.
z.config({ jitless: true });

/** The name of the configuration in a project folder. */
export const CONFIGURATION_FILE = 'complaints-report.yaml';

/** What YAML takes for a number where the word of a setting was written without quotation marks. */
const unquoted = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

const year = z.preprocess(
  unquoted,
  z.string().transform((text, context): ReportingYear => {
    try {
      return parseReportingYear(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as ReportingYearError).message });
      return z.NEVER;
    }
  }),
);

/** A year as the name of a setting: it is looked up by, so there is one way to write it. */
const yearAsName = z.string().superRefine((text, context) => {
  const result = year.safeParse(text);
  if (!result.success) {
    context.addIssue({ code: 'custom', message: result.error.issues[0]!.message });
  } else if (result.data !== text) {
    context.addIssue({ code: 'custom', message: `Write this year as ${result.data}.` });
  }
});

const date = z
  .string()
  .refine(isCalendarDate, { error: 'This is not a date. Write it as 2024-03-31.' })
  .transform(calendarDate);

const text = z.string().trim().min(1);

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'This is not a web address. Write it with https:// at its beginning.',
});

const dateOrder = z.enum(['day-first', 'month-first']);

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;

const log = z.strictObject({
  kind: z.enum(logKinds),
  file: text,
  years: z.preprocess((years) => (Array.isArray(years) ? years : [years]), z.array(year)).default([]),
  carriedOver: z.boolean().default(false),
  columns: z.record(z.string(), text).default({}),
  encoding: z.enum(encodings).exactOptional(),
  delimiter: z
    .enum(Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[])
    .transform((name) => DELIMITERS[name])
    .exactOptional(),
  dates: dateOrder.exactOptional(),
  header: z.union([z.literal('none'), z.int().positive()]).exactOptional(),
  sheet: z.preprocess(unquoted, text).exactOptional(),
});

const clock = z.strictObject({
  id: text,
  name: text,
  from: z.enum([
    'received',
    'acknowledged',
    'requested',
    'statementAgreed',
    'stage2Start',
    'panelMet',
    'findings',
  ]),
  to: z.enum(['responded', 'panelMet', 'findings']),
  standard: z.int().positive(),
  extended: z.int().positive().exactOptional(),
  extension: text.exactOptional(),
  source: text,
});

const procedure = z.strictObject({
  id: z.enum(builtInProcedures.map(({ id }) => id)),
  name: text.exactOptional(),
  label: text.exactOptional(),
  covers: text.exactOptional(),
  law: text.exactOptional(),
  escalation: text.exactOptional(),
  recording: text.exactOptional(),
  reporting: text.exactOptional(),
  versions: z
    .array(
      z.strictObject({
        validFrom: date,
        validTo: date.exactOptional(),
        acknowledgement: z.strictObject({ limit: z.int().positive(), source: text }).exactOptional(),
        stages: z.array(
          z.strictObject({
            stage: z.preprocess(unquoted, z.enum(['1', '2', '3'])),
            name: text,
            what: text,
            clocks: z.array(clock).min(1),
          }),
        ),
      }),
    )
    .min(1)
    .exactOptional(),
});

const signOff = z.strictObject({
  name: text,
  title: text,
  service: text,
  sent: text,
  returned: text,
});

const particulars = z.strictObject({
  title: text.exactOptional(),
  committee: text.exactOptional(),
  meetingDate: text.exactOptional(),
  cabinetMember: text.exactOptional(),
  director: text.exactOptional(),
  wards: text.exactOptional(),
  keyDecision: z.boolean().exactOptional(),
  scrutiny: text.exactOptional(),
  otherCommittee: text.exactOptional(),
  fullCouncil: z.boolean().exactOptional(),
  recommendations: z.array(text).default([]),
  backgroundPapers: z.array(text).default([]),
  otherDocuments: z.array(z.strictObject({ text, url: webAddress.exactOptional() })).default([]),
  authors: z.array(z.strictObject({ name: text, title: text, contact: text })).default([]),
  contributors: z.array(signOff).default([]),
  approvers: z.array(signOff).default([]),
});

const names = Object.keys(VOCABULARIES) as VocabularyName[];

/** The council's own spellings and labels for the values of a vocabulary. */
function wordsOf(name: VocabularyName) {
  return z
    .strictObject({
      spellings: byValue(name, z.array(text).exactOptional()).exactOptional(),
      labels: byValue(name, text.exactOptional()).exactOptional(),
    })
    .exactOptional();
}

function byValue<S extends z.ZodType>(name: VocabularyName, schema: S) {
  return z.strictObject(Object.fromEntries(VOCABULARIES[name].map(({ id }) => [id, schema])));
}

const vocabulary = z.strictObject(
  Object.fromEntries(names.map((name) => [name, wordsOf(name)])) as Record<
    VocabularyName,
    ReturnType<typeof wordsOf>
  >,
);

/** From a year on some figures are not what they were, for a reason that no log and no procedure tells. */
const seriesNote = z.strictObject({ from: year, figures: z.array(text).min(1), note: text });

/** What a council says of itself, its logs, its rules and its reports. The source of every default is here. */
export const configurationSchema = z.strictObject({
  council: text,
  service: text.default('Children’s services'),
  contact: z
    .strictObject({
      email: text.exactOptional(),
      telephone: text.exactOptional(),
      address: text.exactOptional(),
      web: text.exactOptional(),
    })
    .default({}),
  logs: z.array(log).min(1),
  /** What all logs have first in a date such as 05/06/2023, where a log does not say it itself and its dates do not prove it. */
  dates: dateOrder.exactOptional(),
  narrative: text.default('narrative'),
  calendar: z
    .strictObject({
      closures: z.array(date).default([]),
      firstDay: z.enum(['next-working-day', 'trigger-day']).default('next-working-day'),
    })
    .default({ closures: [], firstDay: 'next-working-day' }),
  rules: z
    .strictObject({ stage2Start: z.enum(['requested', 'statement-agreed']).default('requested') })
    .default({ stage2Start: 'requested' }),
  disclosure: z.strictObject({ threshold: z.int().min(0).default(5) }).default({ threshold: 5 }),
  procedures: z.array(procedure).default([]),
  vocabulary: vocabulary.default({}),
  reports: z.record(yearAsName, particulars).default({}),
  /** Tables and charts of the council's own, beside those that come with the program. */
  tables: z.array(ownTable).default([]),
  charts: z.array(ownChart).default([]),
  series: z.strictObject({ notes: z.array(seriesNote).default([]) }).default({ notes: [] }),
});

export type Configuration = z.output<typeof configurationSchema>;

export type ConfiguredLog = Configuration['logs'][number];

/** What a log is called in messages and in the account of its rows: its file, and the sheet where a workbook holds several logs. */
export function logName({
  file,
  sheet,
}: {
  readonly file: string;
  readonly sheet?: string | undefined;
}): string {
  return sheet === undefined ? file : `${file} (${sheet})`;
}
