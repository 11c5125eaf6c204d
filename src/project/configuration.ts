import { z } from 'zod';
import { calendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import {
  parseReportingYear,
  type ReportingYear,
  type ReportingYearError,
} from '../calendar/reporting-year.ts';
import { logKinds } from '../logs/log-definition.ts';
import { VOCABULARIES, type VocabularyName } from '../records/vocabulary.ts';

/** The name of the configuration in a project folder. */
export const CONFIGURATION_FILE = 'complaints-report.yaml';

const year = z.string().transform((text, context): ReportingYear => {
  try {
    return parseReportingYear(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as ReportingYearError).message });
    return z.NEVER;
  }
});

const date = z
  .string()
  .refine(isCalendarDate, { error: 'This is not a date. Write it as 2024-03-31.' })
  .transform(calendarDate);

const text = z.string().trim().min(1);

const log = z.strictObject({
  kind: z.enum(logKinds),
  file: text,
  years: z
    .union([year, z.array(year)])
    .transform((years): readonly ReportingYear[] => [years].flat())
    .default([]),
  carriedOver: z.boolean().default(false),
  columns: z.record(z.string(), text).default({}),
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
  id: text,
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
            stage: z.enum(['1', '2', '3']),
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
  otherDocuments: z
    .array(z.strictObject({ text, url: z.url({ protocol: /^https?$/ }).exactOptional() }))
    .default([]),
  authors: z.array(z.strictObject({ name: text, title: text, contact: text })).default([]),
  contributors: z.array(signOff).default([]),
  approvers: z.array(signOff).default([]),
});

const words = z.strictObject({
  spellings: z.record(z.string(), z.array(text)).exactOptional(),
  labels: z.record(z.string(), text).exactOptional(),
});

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
  procedures: z.array(procedure).default([]),
  vocabulary: z.partialRecord(z.enum(Object.keys(VOCABULARIES) as [VocabularyName]), words).default({}),
  reports: z.record(z.string(), particulars).default({}),
});

export type Configuration = z.output<typeof configurationSchema>;

export type ConfiguredLog = Configuration['logs'][number];
